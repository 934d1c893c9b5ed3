import type { BotScope } from "@/lib/bots/scope";
import type { ConversationFilter } from "@/lib/conversations/conversation-filter";
import { type ConversationCounts, countConversations } from "@/lib/conversations/queries-counts";
import type { ConversationState } from "@/lib/conversations/schema";
import { NEWEST_WITH_PERSON, SEARCHED, WITH_PERSON } from "@/lib/conversations/searched";
import { sql } from "@/lib/db";
import { iso, isoOrNull } from "@/lib/iso";

/** The last words of a conversation, as far as a list shows them. */
type LastWords = {
  author: "user" | "bot" | "agent" | "desk";
  text: string | null;
  files: number;
  isDeleted: boolean;
};

export type ConversationLine = {
  id: string;
  externalId: string;
  person: string | null;
  state: ConversationState;
  /** Of the handoff that goes on. */
  team: string | null;
  agent: string | null;
  /** Since when a human is wanted. */
  since: string | null;
  last: LastWords | null;
  lastMessageAt: string;
};

export type ConversationPage = {
  conversations: ConversationLine[];
  newer: string | null;
  older: string | null;
};

const PAGE = 50;
const SHOWN = 160;

const pageIn = (order: "asc" | "desc", among: string) => `
with page as (
  select c.id, c."externalId", c.state, c."handoffId", c."lastMessageAt", p.name as person from ${among}
  where c."organizationId" = $1 and c."botId" = $2 and ${SEARCHED} and ($4::text is null or c.state = $4)
    and ($5::timestamptz is null or (c."lastMessageAt", c.id) ${order === "desc" ? "<" : ">"} ($5, $6))
  order by c."lastMessageAt" ${order}, c.id ${order} limit $7
)
select page.*, h."teamName" as team, h."agentName" as agent, h."requestedAt" as since, m.author,
  left(m.text, ${SHOWN}) as text, coalesce(jsonb_array_length(m.attachments), 0) as files,
  m."deletedAt" is not null as "isDeleted"
from page
left join "Handoff" h on h.id = page."handoffId"
left join lateral (
  select author, text, attachments, "deletedAt" from "Message"
  where "conversationId" = page.id and not "isNote" order by id desc limit 1
) m on true
order by page."lastMessageAt" desc, page.id desc`;

const EVERY = { older: pageIn("desc", WITH_PERSON), newer: pageIn("asc", WITH_PERSON) };
const FOUND = { older: pageIn("desc", NEWEST_WITH_PERSON), newer: pageIn("asc", NEWEST_WITH_PERSON) };

type Row = {
  id: string;
  externalId: string;
  person: string | null;
  state: ConversationState;
  team: string | null;
  agent: string | null;
  since: Date | null;
  author: LastWords["author"] | null;
  text: string | null;
  files: number;
  isDeleted: boolean;
  lastMessageAt: Date;
};

const lineOf = ({ author, text, files, isDeleted, since, lastMessageAt, ...row }: Row): ConversationLine => ({
  id: row.id,
  externalId: row.externalId,
  person: row.person,
  state: row.state,
  team: row.team,
  agent: row.agent,
  since: isoOrNull(since),
  last: author && { author, text, files, isDeleted },
  lastMessageAt: iso(lastMessageAt),
});

const cursorOf = (row: Row | undefined): string | null =>
  row ? `${row.lastMessageAt.getTime()}-${row.id}` : null;

function readCursor(cursor: string): [Date, string] {
  const end = cursor.indexOf("-");
  return [new Date(Number(cursor.slice(0, end))), cursor.slice(end + 1)];
}

/** One page of a bot's conversations, by their last message. Going up ends on the first page, and that is full. */
export async function listConversations(
  bot: BotScope,
  filter: ConversationFilter,
  size = PAGE,
): Promise<ConversationPage> {
  const { state = null, search, before, after } = filter;
  const cursor = before ?? after;
  const at = cursor ? readCursor(cursor) : [null, null];
  const values = [bot.organizationId, bot.id, search?.toLowerCase() ?? null, state, ...at, size + 1];
  const isUpwards = before === undefined && after !== undefined;
  const { older, newer } = search ? FOUND : EVERY;
  const rows = await sql.query<Row>(isUpwards ? newer : older, values);
  if (isUpwards && rows.length <= size) return listConversations(bot, { state: filter.state, search }, size);
  const shown = isUpwards ? rows.slice(-size) : rows.slice(0, size);
  const hasOlder = isUpwards || rows.length > size;
  return {
    conversations: shown.map(lineOf),
    newer: cursor ? cursorOf(shown[0]) : null,
    older: hasOlder ? cursorOf(shown.at(-1)) : null,
  };
}

export type ConversationList = ConversationPage & { counts: ConversationCounts };

/** What the page of conversations shows: those that a filter finds, and how many there are in each state. */
export async function readConversationList(
  bot: BotScope,
  filter: ConversationFilter,
): Promise<ConversationList> {
  const [page, counts] = await Promise.all([
    listConversations(bot, filter),
    countConversations(bot, filter.search),
  ]);
  return { ...page, counts };
}
