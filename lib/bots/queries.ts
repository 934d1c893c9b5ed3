import type { Mirror } from "@/lib/bots/choices";
import { type DeskStanding, deskStanding } from "@/lib/bots/desk-standing";
import type { BotScope } from "@/lib/bots/scope";
import { db, sql } from "@/lib/db";
import { isoOrNull } from "@/lib/iso";
import type { OrganizationScope } from "@/lib/organizations/scope";

export type BotLine = {
  slug: string;
  name: string;
  desk: DeskStanding;
  /** Conversations that wait for a human. */
  waiting: number;
  /** Since when whoever waits longest has waited. Times are as they stand in JSON. */
  longestSince: string | null;
  lastMessageAt: string | null;
};

const LIST = `
select b.slug, b.name, i."enabledAt" is not null as "isOn",
  exists (select 1 from "Destination" d
          where d.destination = 'desk:' || b."organizationId" and d."pausedAt" is not null) as "isPaused",
  (select r.state from "SetupRun" r where r."botId" = b.id order by r."startedAt" desc limit 1) as "runState",
  (select count(*)::int from "Conversation" c
   where c."organizationId" = b."organizationId" and c."botId" = b.id and c.state = 'waiting') as waiting,
  (select min(h."requestedAt") from "Handoff" h
   where h."botId" = b.id and h."endedAt" is null and h."joinedAt" is null) as "longestSince",
  (select max(c."lastMessageAt") from "Conversation" c where c."botId" = b.id) as "lastMessageAt"
from "Bot" b left join "Inbox" i on i."botId" = b.id
where b."organizationId" = $1 and b."deletedAt" is null
order by lower(b.name), b.id`;

type Times = { longestSince: Date | null; lastMessageAt: Date | null };
type Row = Pick<BotLine, "slug" | "name" | "waiting"> & Times & Parameters<typeof deskStanding>[0];

/** The chatbots of an organization, each with what happens at it now. */
export async function listBots(organization: OrganizationScope): Promise<BotLine[]> {
  const rows = await sql.query<Row>(LIST, [organization.id]);
  return rows.map(({ slug, name, waiting, longestSince, lastMessageAt, ...seen }) => ({
    slug,
    name,
    desk: deskStanding(seen),
    waiting,
    longestSince: isoOrNull(longestSince),
    lastMessageAt: isoOrNull(lastMessageAt),
  }));
}

export type BotSettings = { name: string; slug: string; mirror: Mirror; isDeskOn: boolean };

/** What can be set of a chatbot, and whether Chatwoot has to be switched off before it can go. */
export async function readBotSettings(bot: BotScope): Promise<BotSettings> {
  const { name, slug, mirror, inbox } = await db.bot.findUniqueOrThrow({
    where: { id: bot.id },
    include: { inbox: { select: { enabledAt: true } } },
  });
  return { name, slug, mirror: mirror as Mirror, isDeskOn: inbox?.enabledAt != null };
}

export type ApiKeyLine = {
  id: string;
  name: string;
  prefix: string;
  createdAt: Date;
  lastUsedAt: Date | null;
};

/** The keys that work, the newest first. */
export const listApiKeys = (bot: BotScope): Promise<ApiKeyLine[]> =>
  db.apiKey.findMany({
    where: { botId: bot.id, revokedAt: null },
    select: { id: true, name: true, prefix: true, createdAt: true, lastUsedAt: true },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
