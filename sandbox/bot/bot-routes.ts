import { randomUUID } from "node:crypto";
import { type Context, Hono } from "hono";
import { messagesAnswer } from "./baton-shapes";
import type { Chat } from "./chat";
import { chatEvents } from "./chat-events";
import { countLost } from "./count-lost";
import { readSchema, typingSchema, writtenSchema } from "./customer-input";
import type { Bot } from "./do-todo";
import { takeCallback } from "./take-callback";
import type { WorkQueue } from "./work-queue";

type Hands = Bot & { secret: string; queue: WorkQueue };

/** What a customer's screen calls, and Baton. */
export function botRoutes(hands: Hands): Hono {
  const { chats, queue, secret } = hands;
  const app = new Hono();
  app.post("/callbacks", async (c) => {
    const incoming = { rawBody: await c.req.text(), headers: c.req.header() };
    return c.body(null, await takeCallback({ secret, chats, work: queue.work }, incoming));
  });
  app.post("/chats", (c) => {
    const { id, customer } = chats.begin();
    return c.json({ id, customer }, 201);
  });
  const inChat =
    (handle: (c: Context, chat: Chat) => Response | Promise<Response>) =>
    (c: Context): Response | Promise<Response> => {
      const chat = chats.find(c.req.param("id") ?? "");
      return chat ? handle(c, chat) : c.json({ detail: "There is no such chat." }, 404);
    };
  app.get(
    "/chats/:id/events",
    inChat((c, chat) => chatEvents(c, { chats, chat })),
  );
  app.get(
    "/chats/:id/tally",
    inChat(async (c, chat) => {
      const counted = await tally(hands, chat).catch(() => null);
      return counted ? c.json(counted) : c.json({ detail: "Baton cannot be reached." }, 503);
    }),
  );
  app.post(
    "/chats/:id/messages",
    inChat((c, chat) => takeWords(hands, c, chat)),
  );
  app.post(
    "/chats/:id/typing",
    inChat((c, chat) => takeTyping(hands, c, chat)),
  );
  app.post(
    "/chats/:id/read",
    inChat((c, chat) => takeRead(hands, c, chat)),
  );
  return app;
}

const bodyOf = (c: Context): Promise<unknown> => c.req.json().catch(() => null);

async function takeWords({ chats, queue }: Hands, c: Context, chat: Chat): Promise<Response> {
  const written = writtenSchema.safeParse(await bodyOf(c));
  if (!written.success) return c.json({ detail: written.error.issues[0]?.message ?? "not valid" }, 422);
  const { id = randomUUID(), text, attachments } = written.data;
  if (!chats.hasSaid(chat, id)) {
    chats.add(chat, {
      kind: "said",
      id,
      from: "user",
      text: text || null,
      attachments,
      author: chat.customer.name,
    });
    chat.todo.push({ kind: "answer", id, text, attachments, writtenAt: new Date().toISOString() });
  }
  // On disk before the customer is told that it was sent.
  await chats.save(chat);
  queue.work(chat);
  return c.json({ id }, 202);
}

const isKnownToBaton = ({ entries }: Chat): boolean =>
  entries.some((entry) => entry.kind === "called" && entry.status === 202);

/** Worth nothing later, so it is not tried again. */
function mention({ call }: Hands, chat: Chat, { what, body }: { what: string; body: object }): void {
  const path = `conversations/${encodeURIComponent(chat.id)}/${what}`;
  if (isKnownToBaton(chat)) void call({ method: "POST", path, body }, { attempts: 1 }).catch(() => {});
}

async function takeTyping(hands: Hands, c: Context, chat: Chat): Promise<Response> {
  const typing = typingSchema.safeParse(await bodyOf(c));
  if (!typing.success) return c.json({ detail: "state must be on or off" }, 422);
  mention(hands, chat, { what: "typing", body: { from: "user", state: typing.data.state } });
  return c.body(null, 202);
}

async function takeRead(hands: Hands, c: Context, chat: Chat): Promise<Response> {
  const read = readSchema.safeParse(await bodyOf(c));
  if (!read.success) return c.json({ detail: "upTo must name a message" }, 422);
  mention(hands, chat, { what: "read", body: read.data });
  return c.body(null, 202);
}

async function tally({ call }: Hands, chat: Chat): Promise<{ lost: number }> {
  if (!isKnownToBaton(chat)) return { lost: 0 };
  const kept = [];
  for (let after = "", hasMore = true; hasMore; ) {
    const query = after && `?after=${encodeURIComponent(after)}`;
    const path = `conversations/${encodeURIComponent(chat.id)}/messages${query}`;
    const page = messagesAnswer.parse((await call({ method: "GET", path }, { attempts: 1 })).json);
    kept.push(...page.messages);
    after = page.messages.at(-1)?.id ?? "";
    hasMore = page.hasMore;
  }
  return { lost: countLost(chat.entries, kept) };
}
