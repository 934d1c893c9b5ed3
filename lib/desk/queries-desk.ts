import { inboxLink } from "@/lib/chatwoot/dashboard-links";
import { db, sql } from "@/lib/db";
import { isChecking } from "@/lib/desk/enqueue-check";
import { type FindingLine, listFindings } from "@/lib/desk/queries-findings";
import { listWaiting, type WaitingLine } from "@/lib/desk/queries-waiting";
import type { Check, RunState, SetupStepName, StepProblem } from "@/lib/desk/schema";
import { isoOrNull } from "@/lib/iso";
import { type DeskState, deskStateOf } from "@/lib/organizations/desk-state";
import type { OrganizationScope } from "@/lib/organizations/scope";

export type DeskOwnerLine = { userId: string; name: string; state: DeskState; letterAt: string | null };

export type InboxLine = {
  botId: string;
  bot: string;
  slug: string;
  isOn: boolean;
  number: number | null;
  url: string | null;
  /** When its last signed webhook came in. */
  heardAt: string | null;
};

/** The newest set-up of a chatbot. */
export type RunLine = {
  bot: string;
  slug: string;
  state: RunState;
  startedAt: string;
  ms: number | null;
  done: number;
  steps: number;
  /** Where it stopped, and why. */
  failed: { step: SetupStepName; problem: StepProblem | null } | null;
};

export type DeskReport = {
  website: string;
  version: string | null;
  account: number | null;
  isBotAgentReady: boolean;
  /** When it was looked at last, and how each check went. */
  checkedAt: string | null;
  checks: Check[];
  isChecking: boolean;
  findings: FindingLine[];
  waiting: WaitingLine[];
  owners: DeskOwnerLine[];
  inboxes: InboxLine[];
  runs: RunLine[];
  /** How often reading back found in the last day what no webhook told, by its cause. */
  repairs: RepairLine[];
};

export type RepairLine = { cause: string; count: number; at: string };

const OWNERS = `
select u.id as "userId", u.name, u."emailVerifiedAt" is not null as "isVerified", o."chatwootUserId", o.role, o."letterAt"
from "Membership" m join "User" u on u.id = m."userId"
left join "DeskOwner" o on o."userId" = u.id and o."organizationId" = m."organizationId"
where m."organizationId" = $1 and m.role = 'owner' order by m."createdAt", m.id`;

type OwnerRow = {
  userId: string;
  name: string;
  isVerified: boolean;
  chatwootUserId: number | null;
  role: string | null;
  letterAt: Date | null;
};

async function listDeskOwners(organization: OrganizationScope): Promise<DeskOwnerLine[]> {
  const rows = await sql.query<OwnerRow>(OWNERS, [organization.id]);
  return rows.map(({ userId, name, isVerified, letterAt, ...atDesk }) => ({
    userId,
    name,
    state: deskStateOf({ role: "owner", isVerified, atDesk }, true),
    letterAt: isoOrNull(letterAt),
  }));
}

const RUNS = `
select distinct on (b.name, b.id) b.name as bot, b.slug, r.state, r."startedAt", r."endedAt",
  (select count(*) from "SetupStep" s where s."runId" = r.id and s.state = 'done')::int as done,
  (select count(*) from "SetupStep" s where s."runId" = r.id)::int as steps, f.name as step, f.problem
from "SetupRun" r join "Bot" b on b.id = r."botId" and b."deletedAt" is null
left join lateral (
  select name, problem from "SetupStep" where "runId" = r.id and state = 'failed' order by position limit 1) f on true
where r."organizationId" = $1 order by b.name, b.id, r."startedAt" desc`;

type RunRow = Omit<RunLine, "startedAt" | "ms" | "failed"> & {
  startedAt: Date;
  endedAt: Date | null;
  step: SetupStepName | null;
  problem: StepProblem | null;
};

async function listRuns(organization: OrganizationScope): Promise<RunLine[]> {
  const rows = await sql.query<RunRow>(RUNS, [organization.id]);
  return rows.map(({ startedAt, endedAt, step, problem, ...run }) => ({
    ...run,
    startedAt: startedAt.toISOString(),
    ms: endedAt && endedAt.getTime() - startedAt.getTime(),
    failed: step && { step, problem },
  }));
}

const REPAIRS = `
select cause, sum(count)::int as count, max(at) as at from "Repair"
where "organizationId" = $1 and at > now() - interval '1 day' group by cause order by count desc, cause`;

async function listRepairs(organization: OrganizationScope): Promise<RepairLine[]> {
  const rows = await sql.query<Omit<RepairLine, "at"> & { at: Date }>(REPAIRS, [organization.id]);
  return rows.map(({ at, ...line }) => ({ ...line, at: at.toISOString() }));
}

/** The desk of an organization, with everything that goes on there; null before Chatwoot was ever switched on. */
export async function readDesk(organization: OrganizationScope): Promise<DeskReport | null> {
  const desk = await db.desk.findUnique({
    where: { organizationId: organization.id },
    include: { inboxes: { include: { bot: true }, orderBy: { bot: { name: "asc" } } } },
  });
  if (!desk) return null;
  const [findings, waiting, owners, runs, repairs, isLookedAt] = await Promise.all([
    listFindings(organization),
    listWaiting(organization),
    listDeskOwners(organization),
    listRuns(organization),
    listRepairs(organization),
    isChecking(organization.id),
  ]);
  const { website, version, chatwootAccountId: account } = desk;
  const inboxes = desk.inboxes.filter(({ bot }) => bot.deletedAt === null);
  return {
    website,
    version,
    account,
    isBotAgentReady: desk.botAgentTokenSealed !== null,
    checkedAt: isoOrNull(desk.checkedAt),
    checks: (desk.checks ?? []) as Check[],
    isChecking: isLookedAt,
    findings,
    waiting,
    owners,
    runs,
    inboxes: inboxes.map(({ bot, chatwootInboxId: number, enabledAt, webhookAt }) => ({
      botId: bot.id,
      bot: bot.name,
      slug: bot.slug,
      isOn: enabledAt !== null,
      number,
      heardAt: isoOrNull(webhookAt),
      url: account !== null && number !== null ? inboxLink({ website, accountId: account }, number) : null,
    })),
    repairs,
  };
}
