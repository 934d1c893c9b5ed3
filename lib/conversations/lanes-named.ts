import { conversationIdOf } from "@/lib/conversations/ids";

type Bot = { readonly id: string; readonly organizationId: string };

const OF_A_CONVERSATION = ["desk", "bot", "intake"];
// What they carry is worth nothing later: they are found by their name, and count among nothing.
const BESIDE = ["receipt", "typing", "typing-end"];
const OF_AN_ORGANIZATION = ["setup", "probe", "check", "check-now"];

/** Names every lane of a conversation. */
export const everyLaneOf = (externalId: string): string => `*:${externalId}`;

/** The lanes that a name stands for, such as `bot:web-91c0de`: one, or with `*:` every lane of a conversation. */
export function lanesNamed(bot: Bot, name: string): string[] {
  const end = name.indexOf(":");
  const prefix = name.slice(0, end);
  const whose = name.slice(end + 1);
  if (OF_AN_ORGANIZATION.includes(prefix)) return [`${prefix}:${bot.organizationId}`];
  if (prefix === "*") return lanesOf(conversationIdOf(bot, whose));
  if (![...OF_A_CONVERSATION, ...BESIDE].includes(prefix)) return [name];
  return [`${prefix}:${conversationIdOf(bot, whose)}`];
}

/** Every lane of a conversation of ours that words and news go by. */
export const lanesOf = (conversationId: string): string[] =>
  OF_A_CONVERSATION.map((prefix) => `${prefix}:${conversationId}`);
