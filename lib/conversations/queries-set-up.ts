import { type DeskStanding, deskStanding } from "@/lib/bots/desk-standing";
import type { BotScope } from "@/lib/bots/scope";
import { sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { isoOrNull } from "@/lib/iso";

/** What has to be there until the first customer is handed to a human; each with when it came to be. */
export type SetUp = {
  botAt: string;
  /** `unverified` are the ids of those who are not yet. */
  owners: { verified: number; all: number; unverified: string[]; at: string | null };
  channel: { label: string; callbackUrl: string; at: string } | null;
  key: { name: string; usedAt: string | null } | null;
  standing: DeskStanding;
  /** Why the desk refuses us, in its own words. */
  trouble: string | null;
  enabledAt: string | null;
  account: number | null;
  /** Where Chatwoot stands. */
  website: string | null;
  defaultTeam: { name: string; at: string } | null;
  firstMessageAt: string | null;
  firstHandoffAt: string | null;
};

const READ = `
select b."createdAt" as "botAt", i."enabledAt", d."chatwootAccountId" as account, d.website,
  (select count(*) from "Membership" m where m."organizationId" = b."organizationId" and m.role = 'owner')::int as owners,
  array(select u.id from "Membership" m join "User" u on u.id = m."userId" and u."emailVerifiedAt" is null
   where m."organizationId" = b."organizationId" and m.role = 'owner') as unverified,
  (select max(u."emailVerifiedAt") from "Membership" m join "User" u on u.id = m."userId"
   where m."organizationId" = b."organizationId" and m.role = 'owner') as "verifiedAt",
  h.label, h."callbackUrl", h."createdAt" as "channelAt", k.name as "keyName", k."lastUsedAt",
  r."teamName", r."createdAt" as "teamAt",
  p."pausedAt", p.reason,
  (select s.state from "SetupRun" s where s."botId" = b.id order by s."startedAt" desc limit 1) as "runState",
  (select c."createdAt" from "Conversation" c where c."botId" = b.id order by c."lastMessageAt" limit 1) as "messageAt",
  (select o."requestedAt" from "Handoff" o where o."botId" = b.id order by o."requestedAt" limit 1) as "handoffAt"
from "Bot" b
left join "Inbox" i on i."botId" = b.id left join "Desk" d on d."organizationId" = b."organizationId"
left join lateral (
  select label, "callbackUrl", "createdAt" from "Channel"
  where "botId" = b.id and "callbackUrl" is not null order by "createdAt" limit 1) h on true
left join lateral (
  select name, "lastUsedAt" from "ApiKey" where "botId" = b.id and "revokedAt" is null
  order by "lastUsedAt" desc nulls last, "createdAt" limit 1) k on true
left join "Destination" p on p.destination = $2 and p."pausedAt" is not null
left join "Route" r on r."botId" = b.id and r."isDefault"
where b.id = $1`;

type Row = {
  botAt: Date;
  enabledAt: Date | null;
  account: number | null;
  website: string | null;
  owners: number;
  unverified: string[];
  verifiedAt: Date | null;
  label: string | null;
  callbackUrl: string | null;
  channelAt: Date | null;
  keyName: string | null;
  lastUsedAt: Date | null;
  teamName: string | null;
  teamAt: Date | null;
  pausedAt: Date | null;
  reason: string | null;
  runState: string | null;
  messageAt: Date | null;
  handoffAt: Date | null;
};

/** How far a bot is from its first handoff, and since when it has been handing over. */
export async function readSetUp(bot: BotScope): Promise<SetUp> {
  const [row] = await sql.query<Row>(READ, [bot.id, deskDestination(bot.organizationId)]);
  if (!row) throw new Error(`No bot ${bot.id}`);
  const { owners: all, unverified } = row;
  const { label, callbackUrl, channelAt, keyName, teamName, teamAt, enabledAt, runState } = row;
  const standing = deskStanding({ isOn: enabledAt !== null, isPaused: row.pausedAt !== null, runState });
  return {
    botAt: row.botAt.toISOString(),
    owners: { verified: all - unverified.length, all, unverified, at: isoOrNull(row.verifiedAt) },
    channel: label && callbackUrl && channelAt ? { label, callbackUrl, at: channelAt.toISOString() } : null,
    key: keyName ? { name: keyName, usedAt: isoOrNull(row.lastUsedAt) } : null,
    standing,
    trouble: standing === "paused" ? row.reason : null,
    enabledAt: isoOrNull(enabledAt),
    account: row.account,
    website: row.website,
    defaultTeam: teamName !== null && teamAt ? { name: teamName, at: teamAt.toISOString() } : null,
    firstMessageAt: isoOrNull(row.messageAt),
    firstHandoffAt: isoOrNull(row.handoffAt),
  };
}
