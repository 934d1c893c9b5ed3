import { type DeskStanding, deskStanding } from "@/lib/bots/desk-standing";
import type { BotScope } from "@/lib/bots/scope";
import { db, sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import type { RunState, SetupStepName, StepProblem, StepState, StepWords } from "@/lib/desk/schema";
import { findConfiguredChannel } from "@/lib/desk/steps/channel-configured";
import { webhookUrl } from "@/lib/desk/webhook-url";
import { env } from "@/lib/env";
import { isoOrNull } from "@/lib/iso";

// Everything here goes to a page twice: with the page, and as JSON while somebody looks. So times are text.

export type StepView = {
  name: SetupStepName;
  state: StepState;
  words: StepWords;
  problem: StepProblem | null;
  startedAt: string | null;
  ms: number | null;
};

export type RunView = { state: RunState; steps: StepView[] };

export type OwnerView = {
  userId: string;
  name: string;
  email: string;
  verifiedAt: string | null;
  /** When the newest letter with a link went out to them. */
  letterAt: string | null;
};

/** What has to be there before Chatwoot can be switched on; `channel` is the label of the first that can be called. */
export type NeedsView = { owners: OwnerView[]; channel: string | null };

export type SetupView = {
  standing: DeskStanding;
  /** Why the desk refuses us, in its own words. */
  trouble: string | null;
  /** Null when nothing stands in the way. */
  gate: NeedsView | null;
  /** The newest one. */
  run: RunView | null;
  account: number | null;
  /** Where Chatwoot's webhook leads; null before it was ever switched on. */
  callbackUrl: string | null;
  /** Null when this Baton knows no Chatwoot. */
  website: string | null;
  /** Conversations that wait for a human or are with one. */
  withHumans: number;
};

const OWNERS = `
select u.id as "userId", u.name, u.email, u."emailVerifiedAt" as "verifiedAt",
  (select max(t."createdAt") from "MailToken" t
   where t."userId" = u.id and t.purpose = 'verify-email') as "letterAt"
from "Membership" m join "User" u on u.id = m."userId"
where m."organizationId" = $1 and m.role = 'owner'
order by m."createdAt", m.id`;

type OwnerRow = Omit<OwnerView, "verifiedAt" | "letterAt"> & {
  verifiedAt: Date | null;
  letterAt: Date | null;
};

/** What has to be there before Chatwoot can be switched on, and how far it is. */
async function readNeeds(bot: BotScope): Promise<NeedsView> {
  const [owners, channel] = await Promise.all([
    sql.query<OwnerRow>(OWNERS, [bot.organizationId]),
    findConfiguredChannel(bot.id),
  ]);
  return {
    owners: owners.map((owner) => ({
      ...owner,
      verifiedAt: isoOrNull(owner.verifiedAt),
      letterAt: isoOrNull(owner.letterAt),
    })),
    channel: channel?.label ?? null,
  };
}

async function readNewestRun(bot: BotScope): Promise<RunView | null> {
  const run = await db.setupRun.findFirst({
    where: { botId: bot.id },
    orderBy: { startedAt: "desc" },
    include: { steps: { orderBy: { position: "asc" } } },
  });
  if (!run) return null;
  const steps = run.steps.map(({ name, state, words, problem, startedAt, ms }) => ({
    name: name as SetupStepName,
    state: state as StepState,
    words: words as StepWords,
    problem: problem as StepProblem | null,
    startedAt: isoOrNull(startedAt),
    ms,
  }));
  return { state: run.state as RunState, steps };
}

const isOpen = ({ owners, channel }: NeedsView): boolean =>
  channel !== null && owners.every(({ verifiedAt }) => verifiedAt !== null);

/** Where a bot stands with Chatwoot: what stands in the way, how its set-up goes, what it is connected to. */
export async function readSetup(bot: BotScope): Promise<SetupView> {
  const { id: botId, organizationId } = bot;
  const [needs, run, desk, inbox, paused, withHumans] = await Promise.all([
    readNeeds(bot),
    readNewestRun(bot),
    db.desk.findUnique({ where: { organizationId } }),
    db.inbox.findUnique({ where: { botId } }),
    db.destination.findFirst({
      where: { destination: deskDestination(organizationId), pausedAt: { not: null } },
    }),
    db.conversation.count({ where: { organizationId, botId, state: { not: "bot" } } }),
  ]);
  const standing = deskStanding({
    isOn: inbox?.enabledAt != null,
    isPaused: paused !== null,
    runState: run?.state ?? null,
  });
  const mayBegin = standing === "off" || standing === "failed";
  return {
    standing,
    trouble: standing === "paused" ? (paused?.reason ?? null) : null,
    gate: mayBegin && !isOpen(needs) ? needs : null,
    run,
    account: desk?.chatwootAccountId ?? null,
    callbackUrl: inbox ? webhookUrl(inbox.key) : null,
    website: desk?.website ?? env().CHATWOOT_URL ?? null,
    withHumans,
  };
}
