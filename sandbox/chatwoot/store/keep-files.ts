import { mkdirSync } from "node:fs";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** The bytes of attachments, by the key of their blob. */
export type Files = {
  write(key: string, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  read(key: string): Promise<Uint8Array<ArrayBuffer> | undefined>;
  remove(key: string): Promise<void>;
};

export function keepFilesInMemory(): Files {
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  return {
    write: async (key, bytes) => void files.set(key, bytes),
    read: async (key) => files.get(key),
    remove: async (key) => void files.delete(key),
  };
}

export function keepFilesIn(directory: string): Files {
  mkdirSync(directory, { recursive: true });
  return {
    write: (key, bytes) => writeFile(join(directory, key), bytes),
    read: (key) =>
      readFile(join(directory, key)).then(
        (buffer) => new Uint8Array(buffer),
        () => undefined,
      ),
    remove: (key) => rm(join(directory, key), { force: true }),
  };
}
