import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Chat } from "./chat";

export type KeepChats = {
  chats: Chat[];
  /** Resolves when the chat is on disk as it is now, or newer. */
  save(chat: Chat): Promise<void>;
};

function load(directory: string): Chat[] {
  mkdirSync(directory, { recursive: true });
  return readdirSync(directory)
    .filter((name) => name.endsWith(".json"))
    .map((name) => JSON.parse(readFileSync(join(directory, name), "utf8")) as Chat)
    .sort((a, b) => a.startedAt.localeCompare(b.startedAt));
}

/** Chats as files, one each. A rename keeps the older file whole until the newer one is. */
export function keepChats(directory: string): KeepChats {
  const writing = new Map<string, Promise<void>>();
  const waiting = new Map<string, Promise<void>>();

  async function write(chat: Chat): Promise<void> {
    const file = join(directory, `${chat.id}.json`);
    await writeFile(`${file}.new`, JSON.stringify(chat));
    await rename(`${file}.new`, file);
  }

  function save(chat: Chat): Promise<void> {
    // Who comes while a write is under way shares the next one with all others who do.
    const next =
      waiting.get(chat.id) ??
      (writing.get(chat.id) ?? Promise.resolve()).then(() => {
        waiting.delete(chat.id);
        const now = write(chat);
        writing.set(
          chat.id,
          now.catch(() => {}),
        );
        return now;
      });
    waiting.set(chat.id, next);
    return next;
  }

  return { chats: load(directory), save };
}
