import type { BotScope } from "@/lib/bots/scope";
import { channelIdOf } from "@/lib/channels/channel-id-of";
import { conversationIdOf, personIdOf } from "@/lib/conversations/ids";
import { writeMessage } from "@/lib/conversations/message-batcher";
import { type ConversationState, type NewMessage, ownerOf, type Person } from "@/lib/conversations/schema";
import type { WrittenRow } from "@/lib/conversations/write-messages";
import { AppError } from "@/lib/errors";
import { hashToken } from "@/lib/tokens";

type TakenIn = {
  message: { id: string };
  conversation: { owner: "bot" | "human"; state: ConversationState };
};

/** What makes a message the same message, whenever it comes again. No attachments are none, however that is said. */
function contentOf({ from, text, attachments, assist, shown }: NewMessage): string {
  const files = attachments?.length ? attachments : null;
  return hashToken(JSON.stringify([from, text ?? null, files, assist ?? false, shown ?? false]));
}

/** The row of a person; its hash tells whether anything about them is new. */
export function personRow(bot: BotScope, person: Person, conversationId: string) {
  const row = { ...person, externalId: person.id ?? null, id: personIdOf(bot, person, conversationId) };
  return { ...row, hash: hashToken(JSON.stringify(row)) };
}

/**
 * Takes in what a customer or the bot said: it is written, and on its way to the desk, when this resolves. The
 * same id with the same content answers the same. A bot's words while a human owns the conversation are refused.
 */
export async function takeInMessage(
  bot: BotScope,
  externalId: string,
  message: NewMessage,
): Promise<TakenIn> {
  const conversationId = conversationIdOf(bot, externalId);
  const hash = contentOf(message);
  const row = {
    organizationId: bot.organizationId,
    botId: bot.id,
    channelId: await channelIdOf(bot, message.channel),
    conversationId,
    conversationExternalId: externalId,
    externalId: message.id,
    author: message.from,
    assist: message.assist ?? false,
    shown: message.shown ?? false,
    text: message.text ?? null,
    attachments: message.attachments ?? null,
    hash,
    sentAt: message.sentAt ?? null,
    person: message.person ? personRow(bot, message.person, conversationId) : null,
  };
  const isUndecided = ({ messageId, knownHash }: WrittenRow) => messageId === null && knownHash === null;
  let written = await writeMessage(row);
  // It may have been written while we waited for the conversation, which others may have taken over since: a second
  // look sees it, and what was accepted is not refused when it comes again.
  if (isUndecided(written)) written = await writeMessage(row);
  if (written.knownHash !== null && written.knownHash !== hash) {
    throw new AppError(
      "message-id-taken",
      `The message "${message.id}" was sent before with other content.`,
      {
        fix: "Give every message an id of its own, and send the same content when you repeat one.",
      },
    );
  }
  if (isUndecided(written)) {
    throw new AppError("human-owns-conversation", "A human has this conversation: do not say it.", {
      fix: 'Stay quiet until handoff.ended. With "assist": true it becomes a note for the agent; with "shown": true it is recorded as already said.',
    });
  }
  return {
    message: { id: message.id },
    conversation: { owner: ownerOf(written.state), state: written.state },
  };
}
