import { sql } from "@/lib/db";
import { everyDeskDestination } from "@/lib/deliveries/destinations";
import type { Handler, Job } from "@/lib/deliveries/job";
import { INTAKE_POLICY } from "@/lib/deliveries/next-attempt";
import type { CheckName } from "@/lib/desk/choices";
import { isTurn, planCheck } from "@/lib/desk/enqueue-check";
import { judgeDesk } from "@/lib/desk/judge-desk";
import type { Judged } from "@/lib/desk/judged";
import { keepJudged } from "@/lib/desk/keep-judged";
import { readFacts } from "@/lib/desk/read-facts";
import { resumeDeskLanes } from "@/lib/desk/resume-desk-lanes";
import { AppError } from "@/lib/errors";
import { done, type Outcome } from "@/lib/outcome";

const IS_ON = `select 1 from "Inbox" where "organizationId" = $1 and "enabledAt" is not null limit 1`;
const PAUSED = `select 1 from "Destination" where destination = any($1) and "pausedAt" is not null`;

/** All that has to be right for Chatwoot to let us work. */
const ACCESS: CheckName[] = ["chatwoot-answers", "account-active", "bot-agent-role", "bot-agent-token"];

const hasPassed = ({ check }: Judged): boolean => check.state === "passed";

async function resumeIfLetIn(organizationId: string, judged: Judged[]): Promise<void> {
  if (!judged.filter(({ check }) => ACCESS.includes(check.name)).every(hasPassed)) return;
  const isPaused = (await sql.query(PAUSED, [everyDeskDestination(organizationId)])).length > 0;
  if (isPaused) await resumeDeskLanes(organizationId);
}

async function look(organizationId: string): Promise<Outcome> {
  const facts = await readFacts(organizationId);
  if (!facts) return done("Chatwoot was never switched on");
  const judged = judgeDesk(facts);
  await keepJudged(organizationId, facts, judged);
  await resumeIfLetIn(organizationId, judged);
  return done(`${judged.filter(hasPassed).length} of ${judged.length} passed`);
}

async function carry(job: Job): Promise<Outcome> {
  const { organizationId } = job;
  if (isTurn(job)) {
    if ((await sql.query(IS_ON, [organizationId])).length === 0) return done("Chatwoot is off");
    await planCheck(organizationId, { isOwnTurn: true });
  }
  try {
    return await look(organizationId);
  } catch (error) {
    // This Baton knows no Chatwoot any more: its operator took it away.
    if (error instanceof AppError) return done(error.message);
    throw error;
  }
}

/** Looks at a desk, and says what needs somebody. What it finds is an answer: it fails only when we do. */
export const carryCheck: Handler = { run: carry, policy: INTAKE_POLICY };
