import { recordAudit } from "@/lib/audit/record-audit";
import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { readProfile } from "@/lib/chatwoot/profile";
import { db, sql } from "@/lib/db";
import { everyDeskDestination, setupDestination } from "@/lib/deliveries/destinations";
import { enqueueTurn } from "@/lib/deliveries/enqueue-turn";
import type { Handler, Job } from "@/lib/deliveries/job";
import { INTAKE_POLICY } from "@/lib/deliveries/next-attempt";
import { enqueueCheck } from "@/lib/desk/enqueue-check";
import { repairBotAgent } from "@/lib/desk/repairs";
import { resumeDeskLanes } from "@/lib/desk/resume-desk-lanes";
import { StepFailed } from "@/lib/desk/step-failed";
import { AppError } from "@/lib/errors";
import { done, type Outcome } from "@/lib/outcome";
import { open } from "@/lib/secret-box";
import type { Desk } from "@/prisma/client/client";

const EVERY = 30_000;

/** Looks again later whether a desk that refuses us lets us in; asked again within the time, it is the same look. */
export async function enqueueProbe(organizationId: string, after?: Date): Promise<void> {
  const probe = {
    organizationId,
    lane: `probe:${organizationId}`,
    destination: setupDestination(organizationId),
    kind: "setup.probe",
    payload: {},
  };
  await enqueueTurn(sql, probe, { every: EVERY, after });
}

type Trouble = { words: string; isDemoted: boolean };

const trouble = (words: string): Trouble => ({ words, isDemoted: false });
const demoted = (words: string): Trouble => ({ words, isDemoted: true });

/** Why we are not let in; null when we are. */
async function readTrouble({
  website,
  chatwootAccountId,
  botAgentTokenSealed,
}: Desk): Promise<Trouble | null> {
  if (!botAgentTokenSealed) return trouble("BotAgent1 is not there");
  const { accounts } = await readProfile({ website, token: open(botAgentTokenSealed) });
  const account = accounts.find(({ id }) => id === chatwootAccountId);
  if (!account) return demoted("BotAgent1 does not belong to the account");
  if (account.role !== "administrator") return demoted(`BotAgent1 is ${account.role}`);
  return account.status === "active" || !account.status ? null : trouble(`the account is ${account.status}`);
}

const WORDED = [ChatwootError, StepFailed, AppError];

/** Why we are not let in, now that what Baton itself can put right is: BotAgent1 must always be an administrator. */
async function readRest(organizationId: string): Promise<string | null> {
  const desk = await db.desk.findUnique({ where: { organizationId } });
  if (!desk) return "there is no desk";
  try {
    const found = await readTrouble(desk);
    if (!found?.isDemoted) return found?.words ?? null;
    await repairBotAgent(organizationId);
    const details = { finding: "bot-agent-role" };
    await recordAudit(sql, {
      organizationId,
      actor: null,
      action: "desk.repaired",
      subject: desk.website,
      details,
    });
    await enqueueCheck(organizationId);
    return null;
  } catch (error) {
    if (WORDED.some((kind) => error instanceof kind)) return (error as Error).message;
    throw error;
  }
}

async function carry({ organizationId }: Job): Promise<Outcome> {
  const paused = await db.destination.count({
    where: { destination: { in: everyDeskDestination(organizationId) }, pausedAt: { not: null } },
  });
  if (paused === 0) return done("it is not paused any more");
  const rest = await readRest(organizationId);
  if (rest === null) {
    await resumeDeskLanes(organizationId);
    return done("let in again: everything goes on");
  }
  await enqueueProbe(organizationId);
  return done(`not yet: ${rest}`);
}

/** Sees whether a paused desk lets us in again, and then has everything go on by itself. */
export const carryProbe: Handler = { run: carry, policy: INTAKE_POLICY };
