import { spawn } from "node:child_process";

const END = "-- end of the answer --";

/** A shell that stays open, as the one of somebody who pastes into it; `run` gives what a block printed. */
export function startShell() {
  // Colours are for people who look at the tests.
  const shell = spawn("bash", {
    env: { ...process.env, FORCE_COLOR: "0" },
    stdio: ["pipe", "pipe", "inherit"],
  });
  let printed = "";
  let look = () => {};
  shell.stdout.setEncoding("utf8").on("data", (text: string) => {
    printed += text;
    look();
  });
  return {
    run: (script: string): Promise<string> =>
      new Promise((resolve) => {
        look = () => {
          const end = printed.indexOf(END);
          if (end < 0) return;
          resolve(printed.slice(0, end).trim());
          printed = "";
        };
        shell.stdin.write(`${script}\necho; echo "${END}"\n`);
      }),
    stop: () => shell.stdin.end(),
  };
}
