import { conversationAnswer, messagesAnswer } from "./baton-shapes";
import type { Chat } from "./chat";
import type { Bot } from "./do-todo";
import { say } from "./take-callback";

const A_DAY = 86_400_000;

const isRecent = (chat: Chat, now: number): boolean =>
  now - Date.parse(chat.entries.at(-1)?.at ?? chat.startedAt) < A_DAY;

/** Baton repeats a callback that nobody took, but not at once: after a pause the bot reads what it missed. */
export async function catchUp(bot: Bot): Promise<void> {
  const now = Date.now();
  for (const chat of bot.chats.all().filter((one) => one.entries.length > 0 && isRecent(one, now))) {
    await readBack(bot, chat).catch(() => {});
  }
}

async function readBack({ chats, call }: Bot, chat: Chat): Promise<void> {
  const path = `conversations/${encodeURIComponent(chat.id)}`;
  const standing = conversationAnswer.safeParse((await call({ method: "GET", path })).json).data;
  if (!standing) return;
  for (let after = lastOfDesk(chat), hasMore = true; hasMore; ) {
    const query = after === null ? "" : `?after=${encodeURIComponent(after)}`;
    const page = messagesAnswer.parse((await call({ method: "GET", path: `${path}/messages${query}` })).json);
    for (const message of page.messages) {
      if (message.from === "agent" || message.from === "desk") say(chats, chat, message);
    }
    after = page.messages.at(-1)?.id ?? after;
    hasMore = page.hasMore;
  }
  const current = standing.handoffs.find(({ state }) => state !== "ended");
  chats.setOwner(chat, { standing: standing.conversation.state, agent: current?.agent, team: current?.team });
  await chats.save(chat);
}

function lastOfDesk({ entries }: Chat): string | null {
  const last = entries.findLast(
    (entry) => entry.kind === "said" && (entry.from === "agent" || entry.from === "desk"),
  );
  return last?.kind === "said" ? last.id : null;
}
