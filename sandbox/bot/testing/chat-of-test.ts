import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Chat } from "../chat";
import type { Entry } from "../chat-entry";
import { type Bot, createBot } from "../create-bot";
import { FakeBaton } from "./fake-baton";

const PATIENCE = { attempts: 4, firstWaitMs: 5, longestWaitMs: 50, timeoutMs: 1_000 };

/** A bot on a directory, and one chat of it from the customer's side. */
export class ChatOfTest {
  bot: Bot;
  id = "";

  constructor(
    readonly baton: FakeBaton,
    readonly directory: string,
  ) {
    this.bot = this.startBot();
  }

  private startBot(): Bot {
    const { url } = this.baton;
    const baton = { url, apiKey: FakeBaton.KEY, callbackSecret: FakeBaton.SECRET };
    const bot = createBot({ baton, directory: this.directory, patience: PATIENCE, againAfterMs: 50 });
    bot.start();
    return bot;
  }

  async restart(): Promise<void> {
    await this.bot.stop();
    this.bot = this.startBot();
  }

  request = (path: string, init?: RequestInit): Promise<Response> =>
    Promise.resolve(this.bot.app.request(path, init));

  async begin(): Promise<void> {
    const response = await this.request("/chats", { method: "POST" });
    this.id = ((await response.json()) as { id: string }).id;
  }

  send = (body: object): Promise<Response> =>
    this.request(`/chats/${this.id}/messages`, { method: "POST", body: JSON.stringify(body) });

  /** A callback of Baton about this chat. */
  tell = (type: string, data: object = {}, webhookId?: string): Promise<Response> =>
    this.request("/callbacks", this.baton.callback(this.id, type, data, webhookId));

  /** What is on disk of the chat. */
  get kept(): Chat {
    return JSON.parse(readFileSync(join(this.directory, "chats", `${this.id}.json`), "utf8")) as Chat;
  }

  /** When everything that waited is done, all that happened. */
  async settled(): Promise<Entry[]> {
    for (let tries = 0; tries < 400; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 5));
      if (this.kept.todo.length === 0) return this.kept.entries;
    }
    throw new Error("It is still at work");
  }

  /** What the customer sees. */
  async screen(): Promise<string[]> {
    return (await this.settled()).flatMap((entry) =>
      entry.kind === "said" ? [`${entry.from}: ${entry.text}`] : [],
    );
  }
}
