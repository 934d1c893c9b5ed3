import { type ExecFileOptions, execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { promisify } from "node:util";

const exec = promisify(execFile);

export type Unprivileged = {
  /** Whose files it needs; null when nobody changes. */
  owner: { uid: number; gid: number } | null;
  run(command: string, words: string[], options: ExecFileOptions): Promise<unknown>;
};

/**
 * For a program that refuses to run as root: it runs as the system's `postgres`, or `nobody`. Where setpriv is at
 * hand that user still passes through folders which only root may enter, such as /root.
 */
export async function findUnprivileged(): Promise<Unprivileged> {
  if (process.getuid?.() !== 0) return { owner: null, run: (...call) => exec(...call) };
  const users = await readFile("/etc/passwd", "utf8");
  const match = ["postgres", "nobody"]
    .map((name) => users.match(new RegExp(`^${name}:[^:]*:(\\d+):(\\d+):`, "m")))
    .find(Boolean);
  if (!match)
    throw new Error(
      "PostgreSQL cannot run as root and there is no user «postgres» or «nobody»: set DATABASE_URL.",
    );
  const owner = { uid: Number(match[1]), gid: Number(match[2]) };
  const switching = [
    `--reuid=${owner.uid}`,
    `--regid=${owner.gid}`,
    "--clear-groups",
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
  ];
  const hasSetpriv = await exec("setpriv", [...switching, "true"]).then(
    () => true,
    () => false,
  );
  return {
    owner,
    run: (command, words, options) =>
      hasSetpriv
        ? exec("setpriv", [...switching, command, ...words], options)
        : exec(command, words, { ...options, ...owner }),
  };
}
