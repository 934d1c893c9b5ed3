import type { ConversationState } from "@/lib/conversations/schema";
import { sql } from "@/lib/db";

export type NewMessageRow = {
  /** Its place in the batch. */
  n: number;
  organizationId: string;
  botId: string;
  /** The channel that the runtime names. */
  channelId: string | null;
  conversationId: string;
  conversationExternalId: string;
  externalId: string;
  author: "user" | "bot";
  assist: boolean;
  shown: boolean;
  text: string | null;
  attachments: unknown[] | null;
  hash: string;
  sentAt: string | null;
  person: { id: string; externalId: string | null; hash: string; [field: string]: unknown } | null;
};

export type WrittenRow = {
  n: number;
  state: ConversationState;
  /** Null when it was not written: refused, or known before. */
  messageId: number | null;
  knownHash: string | null;
};

// One statement: commit and answer are one round trip. The conversation's row is locked by its upsert before the
// message and the delivery draw their ids, and its newest state, not the snapshot's, decides about the bot's words.
// Its channel is the one that is named, else the one it has, else the bot's first: it may have been deleted since.
const WRITE = {
  name: "write-messages",
  text: `
with input as (
  select * from jsonb_to_recordset($1::jsonb) as x(
    n int, "organizationId" text, "botId" text, "channelId" text, "conversationId" text,
    "conversationExternalId" text, "externalId" text, author text, assist boolean, shown boolean, text text,
    attachments jsonb, hash text, "sentAt" timestamptz, person jsonb)
), known as (
  select i.n, m.hash from input i cross join lateral (
    select hash from "Message"
    where "conversationId" = i."conversationId" and "externalId" = i."externalId" limit 1
  ) m
), fresh as (
  select * from input i where not exists (select 1 from known k where k.n = i.n)
), people as (
  insert into "Person" (id, "organizationId", "botId", "externalId", name, email, phone, "avatarUrl", locale, attributes, hash)
  select distinct on (person ->> 'id')
    person ->> 'id', "organizationId", "botId", person ->> 'externalId', person ->> 'name', person ->> 'email',
    person ->> 'phone', person ->> 'avatarUrl', person ->> 'locale', coalesce(person -> 'attributes', '{}'), person ->> 'hash'
  from fresh where person is not null order by person ->> 'id', n desc
  on conflict (id) do update set
    name = coalesce(excluded.name, "Person".name), email = coalesce(excluded.email, "Person".email),
    phone = coalesce(excluded.phone, "Person".phone), "avatarUrl" = coalesce(excluded."avatarUrl", "Person"."avatarUrl"),
    locale = coalesce(excluded.locale, "Person".locale), attributes = "Person".attributes || excluded.attributes,
    hash = excluded.hash
  where "Person".hash <> excluded.hash
), conversations as (
  insert into "Conversation" (id, "organizationId", "botId", "channelId", "externalId", "personId")
  select f."conversationId", f."organizationId", f."botId",
    coalesce(f."channelId", (select id from "Channel" where "botId" = f."botId" order by "createdAt", id limit 1)),
    f."conversationExternalId", f.person ->> 'id'
  from fresh f order by f."conversationId"
  on conflict (id) do update set
    "lastMessageAt" = now(), "personId" = coalesce(excluded."personId", "Conversation"."personId"),
    "channelId" = coalesce(
      (select f."channelId" from fresh f where f."conversationId" = excluded.id limit 1),
      (select id from "Channel" where id = "Conversation"."channelId"), excluded."channelId")
  returning id, state, "deskConversationId"
), accepted as (
  select f.*, c.state, c."deskConversationId",
    f.author = 'bot' and f.assist and c.state <> 'bot' as "isNote",
    f.author = 'bot' and f.shown and not f.assist and c.state <> 'bot' as "isTalkOver"
  from fresh f join conversations c on c.id = f."conversationId"
  where c.state = 'bot' or f.author = 'user' or f.assist or f.shown
), written as (
  insert into "Message" ("organizationId", "conversationId", "externalId", author, "isNote", "isTalkOver", text,
    attachments, hash, "sentAt")
  select "organizationId", "conversationId", "externalId", author, "isNote", "isTalkOver", text,
    attachments, hash, "sentAt"
  from accepted order by n
  on conflict do nothing
  returning id, "conversationId"
), carried as (
  select w.id, a."organizationId", a."botId", a."conversationId", 'desk:' || a."conversationId" as lane,
    'desk:' || a."organizationId" as destination, (a.state = 'bot')::int as urgency
  from written w join accepted a on a."conversationId" = w."conversationId"
  cross join lateral (
    select 1 from "Inbox" i join "Bot" b on b.id = i."botId"
    where i."botId" = a."botId" and i."enabledAt" is not null and (b.mirror = 'live' or a.state <> 'bot') limit 1
  ) is_wanted
), lanes as (
  insert into "Lane" (lane, "organizationId", destination, urgency, pending, "dueAt")
  select lane, "organizationId", destination, urgency, 1, now() from carried order by lane
  on conflict (lane) do update set
    pending = "Lane".pending + 1, urgency = excluded.urgency, "dueAt" = coalesce("Lane"."dueAt", now())
  returning lane
), deliveries as (
  insert into "Delivery" ("organizationId", "botId", "conversationId", lane, destination, kind, payload)
  select c."organizationId", c."botId", c."conversationId", c.lane, c.destination, 'desk.message',
    jsonb_build_object('messageId', c.id)
  from carried c join lanes l using (lane)
)
select i.n, coalesce(c.state, e.state) as state, w.id as "messageId", k.hash as "knownHash"
from input i
left join known k on k.n = i.n
left join conversations c on c.id = i."conversationId"
left join lateral (select state from "Conversation" where id = i."conversationId" and c.id is null limit 1) e on true
left join written w on w."conversationId" = i."conversationId" and k.n is null`,
};

/**
 * Writes messages of different conversations, each with its delivery to the desk, and tells how each
 * conversation stands. A message whose id is known is not written again.
 */
export const writeMessages = (rows: NewMessageRow[]): Promise<WrittenRow[]> =>
  sql.query<WrittenRow>(WRITE, [JSON.stringify(rows)]);
