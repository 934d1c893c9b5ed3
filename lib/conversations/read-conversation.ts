import type { BotScope } from "@/lib/bots/scope";
import { findMessage } from "@/lib/conversations/find-message";
import { type HandoffRow, type HandoffShape, handoffShape } from "@/lib/conversations/handoff-shape";
import { conversationIdOf } from "@/lib/conversations/ids";
import { type MessageRow, messageWithReceipt } from "@/lib/conversations/message-shape";
import { type ConversationState, ownerOf } from "@/lib/conversations/schema";
import { sql } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import { iso } from "@/lib/iso";

type Row = {
  id: string;
  externalId: string;
  state: ConversationState;
  createdAt: Date;
  lastMessageAt: Date;
  channel: string | null;
};

const CONVERSATION = `
select c.id, c."externalId", c.state, c."createdAt", c."lastMessageAt", h.label as channel
from "Conversation" c left join "Channel" h on h.id = c."channelId" where c.id = $1`;

const HANDOFFS = `select * from "Handoff" where "conversationId" = $1 order by "requestedAt" desc limit 20`;

/** Where a conversation stands, with its newest handoffs. */
export async function readConversation(bot: BotScope, externalId: string) {
  const [row] = await sql.query<Row>(CONVERSATION, [conversationIdOf(bot, externalId)]);
  if (!row) throw new NotFound("conversation");
  const handoffs = await sql.query<HandoffRow>(HANDOFFS, [row.id]);
  return {
    conversation: {
      id: row.externalId,
      owner: ownerOf(row.state),
      state: row.state,
      channel: row.channel,
      createdAt: iso(row.createdAt),
      lastMessageAt: iso(row.lastMessageAt),
    },
    handoffs: handoffs.map(handoffShape),
  };
}

const PAGE = 100;

const MESSAGES = `select * from "Message" where "conversationId" = $1 and id > $2 order by id limit $3`;

/** What was said and how far it got, in order, a hundred at a time; `after` is a message's id. */
export async function readMessages(bot: BotScope, externalId: string, after: string | undefined) {
  const id = conversationIdOf(bot, externalId);
  const [known] = await sql.query(`select 1 from "Conversation" where id = $1`, [id]);
  if (!known) throw new NotFound("conversation");
  const last = after === undefined ? 0 : await findMessage(sql, id, { name: after, field: "after" });
  const rows = await sql.query<MessageRow>(MESSAGES, [id, last, PAGE]);
  return { messages: rows.map(messageWithReceipt), hasMore: rows.length === PAGE };
}

const HANDOFF = `select * from "Handoff" where id = $1 and "botId" = $2`;

/** A handoff of this bot, with every time stamp. */
export async function readHandoff(bot: BotScope, id: string): Promise<HandoffShape> {
  const [row] = await sql.query<HandoffRow>(HANDOFF, [id, bot.id]);
  if (!row) throw new NotFound("handoff");
  return handoffShape(row);
}
