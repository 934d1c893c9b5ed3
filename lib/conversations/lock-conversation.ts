import type { BotScope } from "@/lib/bots/scope";
import { conversationIdOf } from "@/lib/conversations/ids";
import type { ConversationState, Person } from "@/lib/conversations/schema";
import { personRow } from "@/lib/conversations/take-in-message";
import type { Sql } from "@/lib/db";

export type Conversation = {
  id: string;
  organizationId: string;
  botId: string;
  channelId: string | null;
  externalId: string;
  state: ConversationState;
  handoffId: string | null;
  deskConversationId: string | null;
};

const COLUMNS = `id, "organizationId", "botId", "channelId", "externalId", state, "handoffId", "deskConversationId"`;

/** The conversation, locked until the commit: whoever writes its state or its lanes holds this. */
export async function lockConversation(tx: Sql, id: string): Promise<Conversation | null> {
  const [row] = await tx.query<Conversation>(
    `select ${COLUMNS} from "Conversation" where id = $1 for update`,
    [id],
  );
  return row ?? null;
}

const PERSON = `
insert into "Person" (id, "organizationId", "botId", "externalId", name, email, phone, "avatarUrl", locale, attributes, hash)
select p.id, $1, $2, p."externalId", p.name, p.email, p.phone, p."avatarUrl", p.locale, coalesce(p.attributes, '{}'), p.hash
from jsonb_to_record($3::jsonb) as p(id text, "externalId" text, name text, email text, phone text,
  "avatarUrl" text, locale text, attributes jsonb, hash text)
on conflict (id) do update set
  name = coalesce(excluded.name, "Person".name), email = coalesce(excluded.email, "Person".email),
  phone = coalesce(excluded.phone, "Person".phone), "avatarUrl" = coalesce(excluded."avatarUrl", "Person"."avatarUrl"),
  locale = coalesce(excluded.locale, "Person".locale), attributes = "Person".attributes || excluded.attributes,
  hash = excluded.hash`;

// Its channel is the one that is named, else the one it has, else the bot's first: it may have been deleted since.
const BEGIN = `
insert into "Conversation" (id, "organizationId", "botId", "channelId", "externalId", "personId")
values ($1, $2, $3,
  coalesce($4, (select id from "Channel" where "botId" = $3 order by "createdAt", id limit 1)), $5, $6)
on conflict (id) do update set
  "lastMessageAt" = now(), "personId" = coalesce(excluded."personId", "Conversation"."personId"),
  "channelId" = coalesce(
    $4, (select id from "Channel" where id = "Conversation"."channelId"), excluded."channelId")
returning ${COLUMNS}`;

type Beginning = { externalId: string; channelId: string | null; person: Person | undefined };

/** The conversation with this name, begun if nobody knows it yet, and locked. */
export async function beginConversation(
  tx: Sql,
  bot: BotScope,
  { externalId, channelId, person }: Beginning,
): Promise<Conversation> {
  const id = conversationIdOf(bot, externalId);
  const row = person && personRow(bot, person, id);
  if (row) await tx.query(PERSON, [bot.organizationId, bot.id, JSON.stringify(row)]);
  const values = [id, bot.organizationId, bot.id, channelId, externalId, row?.id ?? null];
  const [conversation] = await tx.query<Conversation>(BEGIN, values);
  return conversation as Conversation;
}
