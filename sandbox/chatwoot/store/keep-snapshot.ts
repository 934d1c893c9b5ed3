import { mkdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Store } from "./create-store";

const FILE = "chatwoot.json";
const PAUSE = 200;

export type Snapshot = { touch(): void; flush(): Promise<void> };

export const noSnapshot: Snapshot = { touch() {}, flush: async () => {} };

/** What was kept in this directory, if anything was. */
export function loadSnapshot(store: Store, directory: string): void {
  mkdirSync(directory, { recursive: true });
  const dump = readDump(join(directory, FILE));
  for (const [name, table] of Object.entries(store.tables)) {
    const kept = dump?.[name];
    if (kept) table.load(kept as never);
  }
}

function readDump(path: string): Record<string, unknown> | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Record<string, unknown>;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return undefined;
    throw error;
  }
}

/** Writes the store a moment after it changed; a rename keeps the older file whole until the newer one is. */
export function keepSnapshot(store: Store, directory: string): Snapshot {
  let timer: NodeJS.Timeout | undefined;
  let changed = false;
  let pause = PAUSE;
  let writing: Promise<void> = Promise.resolve();

  const write = async () => {
    if (!changed) return;
    changed = false;
    const started = performance.now();
    const dumps = Object.entries(store.tables).map(([name, table]) => [name, table.dump()]);
    const text = JSON.stringify(Object.fromEntries(dumps));
    // A large store takes long to write out: it must not be busy with that all the time.
    pause = Math.max(PAUSE, (performance.now() - started) * 20);
    await writeFile(join(directory, `${FILE}.new`), text);
    await rename(join(directory, `${FILE}.new`), join(directory, FILE));
  };
  const next = () => {
    clearTimeout(timer);
    timer = undefined;
    writing = writing.then(write);
    return writing;
  };
  return {
    touch() {
      changed = true;
      timer ??= setTimeout(() => void next(), pause);
    },
    flush: next,
  };
}
