// Brings node_modules and what is generated, with nothing but Node and npm at hand.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";

const STAMP = "node_modules/.baton-installed";
const NEEDED = [20, 19];

export function install() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major < NEEDED[0] || (major === NEEDED[0] && minor < NEEDED[1])) {
    console.error(`Baton needs Node ${NEEDED.join(".")} or newer; this is ${process.versions.node}.`);
    process.exit(1);
  }
  const wanted = readFileSync("package-lock.json", "utf8") + readFileSync("prisma/schema.prisma", "utf8");
  if (existsSync(STAMP) && readFileSync(STAMP, "utf8") === wanted && existsSync("prisma/client")) return;
  console.log("Installing packages (once) …");
  run("npm", ["ci", "--no-fund", "--no-audit", "--loglevel=error"]);
  run("npx", ["prisma", "generate"], "ignore");
  writeFileSync(STAMP, wanted);
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
