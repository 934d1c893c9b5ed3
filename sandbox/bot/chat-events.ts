import type { Context } from "hono";
import { streamSSE } from "hono/streaming";
import type { Chat } from "./chat";
import type { Chats } from "./chats";

const HEARTBEAT = 15_000;

type Sent = { event: string; data: unknown; id?: string };

/** Everything that happened in a chat and will happen, as Server-Sent Events; after a broken line, what is new. */
export function chatEvents(c: Context, { chats, chat }: { chats: Chats; chat: Chat }): Response {
  const after = Number(c.req.header("last-event-id") ?? c.req.query("after") ?? 0);
  return streamSSE(c, async (stream) => {
    let last: Promise<void> = Promise.resolve();
    const send = ({ event, data, id }: Sent) => {
      last = last
        .then(() => stream.writeSSE({ event, data: JSON.stringify(data), ...(id && { id }) }))
        .catch(() => {});
    };
    const { id, customer, startedAt } = chat;
    send({ event: "chat", data: { id, customer, startedAt } });
    for (const entry of chat.entries) {
      if (entry.seq > after) send({ event: "entry", data: entry, id: String(entry.seq) });
    }
    send({ event: "ready", data: null });
    const unwatch = chats.watch(chat, {
      onEntry: (entry) => send({ event: "entry", data: entry, id: String(entry.seq) }),
      onTyping: (typing) => send({ event: "typing", data: typing }),
    });
    const heartbeat = setInterval(() => send({ event: "alive", data: null }), HEARTBEAT);
    await new Promise<void>((resolve) => stream.onAbort(resolve));
    clearInterval(heartbeat);
    unwatch();
  });
}
