// npm run demo: installs what is missing, then starts the product with a world around it.
import { spawn } from "node:child_process";
import { install } from "./install.mjs";

install();
const child = spawn(process.execPath, ["--import", "tsx", "scripts/demo.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
});
// The terminal sends Ctrl-C to both: the child stops everything, and this one waits for it.
for (const signal of ["SIGINT", "SIGTERM"])
  process.on(signal, () => signal === "SIGTERM" && child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
