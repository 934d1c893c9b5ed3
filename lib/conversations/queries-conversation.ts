import type { BotScope } from "@/lib/bots/scope";
import { conversationLink } from "@/lib/chatwoot/dashboard-links";
import { type HandoffRow, type HandoffShape, handoffShape } from "@/lib/conversations/handoff-shape";
import type { ConversationState } from "@/lib/conversations/schema";
import { sql } from "@/lib/db";
import { iso } from "@/lib/iso";
import { MOST_COUNTED } from "@/lib/most-counted";

export type HandoffView = HandoffShape & { note: string | null };

/** A conversation at the desk: its number there, and its address. */
export type DeskPlace = { number: number; url: string };

export type ConversationView = {
  id: string;
  externalId: string;
  state: ConversationState;
  channel: string | null;
  person: string | null;
  avatarUrl: string | null;
  createdAt: string;
  /** Counted as far as `MOST_COUNTED` and one more. */
  messages: number;
  /** The one that speaks for it now, or did last. */
  desk: DeskPlace | null;
  /** The newest first. */
  handoffs: HandoffView[];
};

type Row = Omit<ConversationView, "createdAt" | "desk" | "handoffs"> & { createdAt: Date };

const READ = `
select c.id, c."externalId", c.state, h.label as channel, p.name as person, p."avatarUrl", c."createdAt",
  (select count(*) from (
    select 1 from "Message" where "conversationId" = c.id limit ${MOST_COUNTED + 1}) counted)::int as messages
from "Conversation" c
left join "Channel" h on h.id = c."channelId" left join "Person" p on p.id = c."personId"
where c.id = $1 and c."botId" = $2`;

const HANDOFFS = `select * from "Handoff" where "conversationId" = $1 order by "requestedAt" desc limit 50`;

const DESK = `
select d.website, d."chatwootAccountId" as "accountId", t."chatwootConversationId" as number
from "DeskConversation" t join "Inbox" i on i.id = t."inboxId" join "Desk" d on d.id = i."deskId"
where t."conversationId" = $1 and t."chatwootConversationId" is not null and t."createdAt" <= coalesce($2, now())
order by t."createdAt" desc limit 1`;

type DeskRow = { website: string; accountId: number; number: number };

/** Where a conversation stood at the desk at a time; null when it was not there. */
export async function findDeskPlace(conversationId: string, until: string | null): Promise<DeskPlace | null> {
  const [row] = await sql.query<DeskRow>(DESK, [conversationId, until]);
  return row ? { number: row.number, url: conversationLink(row, row.number) } : null;
}

/** A conversation of a bot as people read it; null when there is none of this id. */
export async function readConversationView(bot: BotScope, id: string): Promise<ConversationView | null> {
  const [row] = await sql.query<Row>(READ, [id, bot.id]);
  if (!row) return null;
  const [handoffs, desk] = await Promise.all([
    sql.query<HandoffRow>(HANDOFFS, [id]),
    findDeskPlace(id, null),
  ]);
  return {
    ...row,
    createdAt: iso(row.createdAt),
    desk,
    handoffs: handoffs.map((handoff) => ({ ...handoffShape(handoff), note: handoff.note })),
  };
}
