import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { readProfile } from "@/lib/chatwoot/profile";
import { db, sql } from "@/lib/db";
import { deskDestination, intakeDestination, setupDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import type { Handler, Job } from "@/lib/deliveries/job";
import { INTAKE_POLICY } from "@/lib/deliveries/next-attempt";
import { resumeDeskLanes } from "@/lib/desk/resume-desk-lanes";
import { done, type Outcome } from "@/lib/outcome";
import { open } from "@/lib/secret-box";

const EVERY = 30_000;

/** Looks again later whether a desk that refuses us lets us in; asked again within the time, it is the same look. */
export async function enqueueProbe(organizationId: string, now = new Date()): Promise<void> {
  const slot = Math.floor(now.getTime() / EVERY) + 1;
  await enqueueDelivery(sql, {
    organizationId,
    lane: `probe:${organizationId}`,
    destination: setupDestination(organizationId),
    kind: "setup.probe",
    payload: {},
    dueAt: new Date(slot * EVERY),
    dedupeKey: `probe:${organizationId}:${slot}`,
  });
}

/** Why we are not let in; null when we are. */
async function readTrouble(organizationId: string): Promise<string | null> {
  const desk = await db.desk.findUnique({ where: { organizationId } });
  if (!desk?.botAgentTokenSealed) return "BotAgent1 is not there";
  try {
    const { accounts } = await readProfile({ website: desk.website, token: open(desk.botAgentTokenSealed) });
    const account = accounts.find(({ id }) => id === desk.chatwootAccountId);
    if (!account) return "BotAgent1 does not belong to the account";
    if (account.role !== "administrator") return `BotAgent1 is ${account.role}`;
    return account.status === "active" || !account.status ? null : `the account is ${account.status}`;
  } catch (error) {
    if (error instanceof ChatwootError) return error.message;
    throw error;
  }
}

async function carry({ organizationId }: Job): Promise<Outcome> {
  const destinations = [deskDestination(organizationId), intakeDestination(organizationId)];
  const paused = await db.destination.count({
    where: { destination: { in: destinations }, pausedAt: { not: null } },
  });
  if (paused === 0) return done("it is not paused any more");
  const trouble = await readTrouble(organizationId);
  if (trouble === null) {
    await resumeDeskLanes(organizationId);
    return done("let in again: everything goes on");
  }
  await enqueueProbe(organizationId);
  return done(`not yet: ${trouble}`);
}

/** Sees whether a paused desk lets us in again, and then has everything go on by itself. */
export const carryProbe: Handler = { run: carry, policy: INTAKE_POLICY };
