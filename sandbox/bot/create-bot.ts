import { join } from "node:path";
import type { Hono } from "hono";
import { botRoutes } from "./bot-routes";
import { batonCaller, type Patience } from "./call-baton";
import { catchUp } from "./catch-up";
import { Chats } from "./chats";
import { startWorkQueue } from "./work-queue";

export type BotOptions = {
  baton: { url: string; apiKey: string; callbackSecret: string };
  /** Where the chats are kept. */
  directory: string;
  patience?: Partial<Patience>;
  againAfterMs?: number;
};

export type Bot = {
  app: Hono;
  /** Goes on with what waits. */
  start(): void;
  stop(): Promise<void>;
};

/** A small shop's chatbot, to be mounted in a server. Started, it goes on where it stopped. */
export function createBot({ baton, directory, patience, againAfterMs }: BotOptions): Bot {
  const chats = new Chats(join(directory, "chats"));
  const bot = { chats, call: batonCaller(baton, patience) };
  const queue = startWorkQueue(bot, againAfterMs === undefined ? {} : { againAfterMs });
  return {
    app: botRoutes({ ...bot, secret: baton.callbackSecret, queue }),
    start() {
      for (const chat of chats.all()) if (chat.todo.length > 0) queue.work(chat);
      void catchUp(bot);
    },
    stop: queue.stop,
  };
}
