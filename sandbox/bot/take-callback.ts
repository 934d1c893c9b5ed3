import { Webhook, WebhookVerificationError } from "standardwebhooks";
import { type BatonMessage, type Callback, callbackShape } from "./baton-shapes";
import type { Chat } from "./chat";
import type { Handoff } from "./chat-entry";
import type { Chats } from "./chats";

type Incoming = { rawBody: string; headers: Record<string, string> };
type Hands = { secret: string; chats: Chats; work(chat: Chat): void };

/** What to answer, as a status: Baton repeats whatever is not a 2xx. */
export async function takeCallback(hands: Hands, { rawBody, headers }: Incoming): Promise<200 | 400 | 401> {
  try {
    new Webhook(hands.secret).verify(rawBody, headers, { jsonParse: false });
  } catch (error) {
    if (error instanceof WebhookVerificationError) return 401;
    throw error;
  }
  const callback = callbackShape.safeParse(JSON.parse(rawBody));
  // A signed body of another shape is news for a newer bot.
  if (!callback.success) return 200;
  const chat = hands.chats.find(callback.data.data.conversation.id);
  if (chat && hands.chats.takeIn(chat, headers["webhook-id"] ?? "")) apply(hands, chat, callback.data);
  // Also when it came before: that time may have died between taking in and keeping.
  if (chat) await hands.chats.save(chat);
  return 200;
}

function apply({ chats, work }: Hands, chat: Chat, { type, timestamp, data }: Callback): void {
  const { conversation, message, handoff = null, typing, readAt } = data;
  if (readAt) return chats.add(chat, { kind: "seen", until: readAt });
  if (typing)
    return chats.showTyping(chat, { isOn: typing.state === "on", name: typing.agent?.name ?? null });
  const ms = Math.max(0, Date.now() - Date.parse(timestamp));
  chats.add(chat, { kind: "told", event: type, about: message?.id ?? null, ms, handoff });
  chats.setOwner(chat, { standing: conversation.state, agent: handoff?.agent, team: handoff?.team });
  if (message) applyMessage(chats, chat, { type, message });
  if (type === "handoff.ended" && handoff) resume(chat, handoff);
  if (chat.todo.length > 0) work(chat);
}

function applyMessage(
  chats: Chats,
  chat: Chat,
  { type, message }: { type: string; message: BatonMessage },
): void {
  if (type === "message.created") return say(chats, chat, message);
  const { id, text } = message;
  chats.add(chat, { kind: "changed", id, text, isDeleted: type === "message.deleted" });
}

/** Shows the customer what came from the desk. */
export function say(chats: Chats, chat: Chat, { id, from, text, attachments, author }: BatonMessage): void {
  chats.showTyping(chat, { isOn: false, name: author?.name ?? null });
  chats.add(chat, { kind: "said", id, from, text, attachments, author: author?.name ?? null });
}

function resume(chat: Chat, { id, endReason }: Handoff): void {
  if (!endReason) return;
  chat.todo.push({ kind: "resume", id: `resume-${id}`, reason: endReason });
}
