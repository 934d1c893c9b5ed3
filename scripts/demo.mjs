// npm run demo: installs what is missing, then starts the product with a world around it.
import { spawn } from "node:child_process";
import { install } from "./install.mjs";

install();
const child = spawn(process.execPath, ["--import", "tsx", "scripts/demo.ts", ...process.argv.slice(2)], {
  stdio: "inherit",
});
// The terminal sends Ctrl-C to both, `kill` to one: the child stops once, however often it is told.
for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
child.on("exit", (code) => process.exit(code ?? 1));
