import { listAccountUsers } from "@/lib/chatwoot/account-users";
import { readAccount } from "@/lib/chatwoot/accounts";
import type { ChatwootAccess } from "@/lib/chatwoot/call-chatwoot";
import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { readProfile } from "@/lib/chatwoot/profile";
import { listTeams } from "@/lib/chatwoot/teams";
import { readVersion } from "@/lib/chatwoot/version";
import { db, sql } from "@/lib/db";
import type { Asked, DeskFacts, OwnerFacts, RouteFacts } from "@/lib/desk/facts";
import { listOwners } from "@/lib/desk/list-owners";
import { platformAccess } from "@/lib/desk/platform-access";
import { readInboxFacts } from "@/lib/desk/read-inbox-facts";
import { asBotAgent } from "@/lib/desk/setup-context";
import { open } from "@/lib/secret-box";
import type { Desk, DeskOwner } from "@/prisma/client/client";

type Known = Desk & { owners: DeskOwner[] };
type Member = { user_id: number; role: string };

async function ask<Value>(question: () => Promise<Value>): Promise<Asked<Value>> {
  try {
    return { ok: true, value: await question() };
  } catch (error) {
    if (error instanceof ChatwootError) return { ok: false, reason: error.message, status: error.status };
    throw error;
  }
}

async function askVersion(website: string): Promise<{ version: string; ms: number }> {
  const start = performance.now();
  const version = await readVersion(website);
  return { version, ms: Math.round(performance.now() - start) };
}

const roleOf = (members: Member[], userId: number | null | undefined): string | null =>
  members.find((member) => member.user_id === userId)?.role ?? null;

async function readOwners(desk: Known, members: Member[]): Promise<OwnerFacts[]> {
  const people = await listOwners(desk.organizationId);
  return people.map(({ id: userId, name, isVerified }) => {
    const atDesk = desk.owners.find((owner) => owner.userId === userId);
    return { userId, name, isVerified, role: roleOf(members, atDesk?.chatwootUserId) };
  });
}

const NOTHING = { botAgentRole: null, token: null, owners: null, inboxes: null, teamIds: null };

async function askBotAgent(desk: Desk): Promise<Asked<true>> {
  const { website, botAgentTokenSealed } = desk;
  if (!botAgentTokenSealed) return { ok: false, reason: "BotAgent1 was never made", status: 401 };
  return ask(async () => {
    await readProfile({ website, token: open(botAgentTokenSealed) });
    return true as const;
  });
}

async function askInside(platform: ChatwootAccess, desk: Known, accountId: number) {
  const members = await ask(() => listAccountUsers(platform, accountId));
  const token = await askBotAgent(desk);
  if (!members.ok) return { ...NOTHING, botAgentRole: members, token, owners: members };
  const role = roleOf(members.value, desk.botAgentId);
  const people = {
    botAgentRole: { ok: true, value: role } as const,
    owners: { ok: true, value: await readOwners(desk, members.value) } as const,
    token,
  };
  // Nobody else sees every inbox, with its secret.
  if (!token.ok || role !== "administrator") return { ...NOTHING, ...people };
  const access = asBotAgent(desk);
  const inboxes = await ask(() => readInboxFacts(access, desk.id));
  const teamIds = await ask(async () => (await listTeams(access)).map(({ id }) => id));
  return { ...people, inboxes, teamIds };
}

const ROUTES = `
select r."botId", r."teamId" from "Route" r join "Inbox" i on i."botId" = r."botId" and i."enabledAt" is not null
where r."organizationId" = $1 order by r."botId", r.position`;

const REPAIRS = `
select coalesce(sum(count), 0)::int as n from "Repair" where "organizationId" = $1 and at > now() - interval '1 day'`;

async function askAll(platform: ChatwootAccess, desk: Known): Promise<Omit<DeskFacts, "routes" | "repairs">> {
  const answer = await ask(() => askVersion(platform.website));
  const number = desk.chatwootAccountId;
  if (!answer.ok || number === null) return { ...NOTHING, answer, account: null };
  const account = await ask(() => readAccount(platform, number));
  const isInside = account.ok && account.value.status === "active";
  return {
    ...(isInside ? await askInside(platform, desk, number) : NOTHING),
    answer,
    account: { ...account, number },
  };
}

/** Looks at a desk: everything that can be asked is asked, and nothing is changed. Null: there is no desk. */
export async function readFacts(organizationId: string): Promise<DeskFacts | null> {
  const desk = await db.desk.findUnique({ where: { organizationId }, include: { owners: true } });
  if (!desk) return null;
  const [asked, routes, [repaired]] = await Promise.all([
    askAll(platformAccess(), desk),
    sql.query<RouteFacts>(ROUTES, [organizationId]),
    sql.query<{ n: number }>(REPAIRS, [organizationId]),
  ]);
  return { ...asked, routes, repairs: repaired?.n ?? 0 };
}
