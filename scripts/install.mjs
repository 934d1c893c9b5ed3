// Brings node_modules and what is generated, with nothing but Node and npm at hand.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const NEEDED = [20, 19];

/** Does something when its source is another one than when it was done last. */
function once(source, { stamp, result }, act) {
  const wanted = readFileSync(source, "utf8");
  if (existsSync(result) && existsSync(stamp) && readFileSync(stamp, "utf8") === wanted) return;
  act();
  writeFileSync(stamp, wanted);
}

export function install() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    console.error(`Baton needs Node ${NEEDED.join(".")} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const packages = { stamp: "node_modules/.baton-installed", result: "node_modules/.bin" };
  once("package-lock.json", packages, () => {
    console.log("Installing packages (once) …");
    run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]);
  });
  const client = { stamp: "node_modules/.baton-generated", result: "prisma/client" };
  once("prisma/schema.prisma", client, () => run("npx", ["prisma", "generate"], "ignore"));
}

/** @param {"inherit" | "ignore"} [output] */
function run(command, words, output = "inherit") {
  try {
    execFileSync(command, words, {
      stdio: ["ignore", output, "inherit"],
      env: { ...process.env, PRISMA_HIDE_UPDATE_MESSAGE: "1" },
    });
  } catch {
    console.error(`«${command} ${words.join(" ")}» failed: see above.`);
    process.exit(1);
  }
}
