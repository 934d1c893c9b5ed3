import { BatonAway } from "./call-baton";
import type { Chat } from "./chat";
import { type Bot, doTodo } from "./do-todo";

const AGAIN_AFTER = 15_000;
const GRACE = 3_000;

export type WorkQueue = {
  /** Begins with what waits in this chat, unless it is being done. */
  work(chat: Chat): void;
  /** Waits for what is in hand; the rest is done after the next start. */
  stop(): Promise<void>;
};

/** Does what waits: in order within a chat, side by side in different ones. What fails stays at the head and is tried again. */
export function startWorkQueue(bot: Bot, { againAfterMs = AGAIN_AFTER } = {}): WorkQueue {
  const running = new Map<string, Promise<void>>();
  const timers = new Map<string, NodeJS.Timeout>();
  let isStopped = false;

  async function run(chat: Chat): Promise<void> {
    for (let todo = chat.todo[0]; todo && !isStopped; todo = chat.todo[0]) {
      await doTodo(bot, chat, todo);
      chat.todo.shift();
      await bot.chats.save(chat);
    }
  }

  function tryLater(chat: Chat, error: unknown): void {
    const { attempts, message } =
      error instanceof BatonAway ? error : { attempts: 1, message: String(error) };
    if (!(error instanceof BatonAway)) console.error(error);
    // Said once, however long it lasts.
    if (chat.entries.at(-1)?.kind !== "stuck") {
      bot.chats.add(chat, { kind: "stuck", attempts, problem: message });
    }
    if (isStopped) return;
    timers.set(
      chat.id,
      setTimeout(() => work(chat), againAfterMs),
    );
  }

  function work(chat: Chat): void {
    if (running.has(chat.id) || isStopped) return;
    clearTimeout(timers.get(chat.id));
    const isEnded = run(chat)
      .catch((error) => tryLater(chat, error))
      .finally(() => {
        running.delete(chat.id);
      });
    running.set(chat.id, isEnded);
  }

  return {
    work,
    async stop() {
      isStopped = true;
      for (const timer of timers.values()) clearTimeout(timer);
      const isOver = new Promise((resolve) => setTimeout(resolve, GRACE).unref());
      await Promise.race([Promise.all(running.values()), isOver]);
    },
  };
}
