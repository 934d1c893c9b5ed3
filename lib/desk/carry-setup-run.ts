import { lockBot } from "@/lib/bots/lock-bot";
import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { readVersion } from "@/lib/chatwoot/version";
import { db } from "@/lib/db";
import type { Handler, Job } from "@/lib/deliveries/job";
import type { RetryPolicy } from "@/lib/deliveries/next-attempt";
import { platformAccess } from "@/lib/desk/platform-access";
import type { SetupStepName, StepProblem, StepWords } from "@/lib/desk/schema";
import type { SetupContext } from "@/lib/desk/setup-context";
import { StepFailed } from "@/lib/desk/step-failed";
import { EVERY_STEP } from "@/lib/desk/steps/every-step";
import { AppError } from "@/lib/errors";
import { log } from "@/lib/log";
import { done, type Outcome, retry } from "@/lib/outcome";
import type { SetupRun, SetupStep } from "@/prisma/client/client";

// Somebody is looking: what does not work within a minute is said, and waits for a click.
const SOON: RetryPolicy = { waits: [1, 2, 4, 8, 16], giveUpAfter: 24 };
const PATIENCE = 5;

type Run = SetupRun & { steps: SetupStep[] };

const key = (step: SetupStep) => ({ runId_position: { runId: step.runId, position: step.position } });

const readRun = (id: string): Promise<Run | null> =>
  db.setupRun.findUnique({ where: { id }, include: { steps: { orderBy: { position: "asc" } } } });

async function contextOf(run: Run, step: SetupStep): Promise<SetupContext> {
  const { organizationId, botId } = run;
  const [organization, bot, desk, inbox] = await Promise.all([
    db.organization.findUniqueOrThrow({ where: { id: organizationId } }),
    db.bot.findUniqueOrThrow({ where: { id: botId } }),
    db.desk.findUniqueOrThrow({ where: { organizationId } }),
    db.inbox.findUniqueOrThrow({ where: { botId } }),
  ]);
  return {
    platform: platformAccess(),
    organization,
    bot,
    runId: run.id,
    startedBy: run.startedBy,
    desk,
    inbox,
    isSuspect: step.startedAt !== null,
    say: async (words) => {
      await db.setupStep.update({ where: key(step), data: { words } });
    },
  };
}

async function runStep(run: Run, step: SetupStep): Promise<void> {
  const context = await contextOf(run, step);
  // Of one that is tried again by itself, the time goes on.
  const startedAt = (step.state === "running" && step.startedAt) || new Date();
  await db.setupStep.update({ where: key(step), data: { state: "running", startedAt } });
  const words: StepWords = await EVERY_STEP[step.name as SetupStepName](context);
  const ms = Date.now() - startedAt.getTime();
  await db.setupStep.update({ where: key(step), data: { state: "done", words, ms, problem: undefined } });
}

function problemOf(error: unknown): StepProblem {
  if (error instanceof StepFailed) return { message: error.message, fix: error.fix };
  if (error instanceof AppError) return { message: error.message, ...(error.fix && { fix: error.fix }) };
  if (!(error instanceof ChatwootError))
    return { message: "Something broke on our side.", fix: "Try again." };
  if (error.status === null)
    return {
      message: `${error.message}.`,
      fix: "See that Chatwoot runs and can be reached, then try again.",
    };
  if (error.status === 401)
    return {
      message: error.message,
      fix: "Check CHATWOOT_PLATFORM_TOKEN, and that BotAgent1 is an administrator.",
    };
  return {
    message: error.message,
    fix: "Try again; if it stays, whoever runs Chatwoot finds more in its log.",
  };
}

const mayHeal = (error: unknown): boolean =>
  error instanceof ChatwootError && (error.status === null || error.status >= 500 || error.status === 429);

async function fail(step: SetupStep, error: unknown, job: Job): Promise<Outcome> {
  const before = (step.problem as StepProblem | null)?.tries ?? 0;
  const problem = { ...problemOf(error), tries: before + 1 };
  const again = mayHeal(error) && job.failures + 1 < PATIENCE;
  if (!(error instanceof ChatwootError || error instanceof StepFailed || error instanceof AppError)) {
    log.error({ run: step.runId, step: step.name, error }, "setup.broke");
  }
  await db.setupStep.update({ where: key(step), data: { problem, ...(!again && { state: "failed" }) } });
  if (again) return retry(problem.message);
  await db.setupRun.update({ where: { id: step.runId }, data: { state: "failed", endedAt: new Date() } });
  return done(`stopped at ${step.name}: ${problem.message}`);
}

async function finish(run: Run): Promise<void> {
  const now = new Date();
  await db.$transaction(async (tx) => {
    // Who deletes the bot at this moment waits, and then finds Chatwoot on.
    await lockBot(tx, run.botId);
    const { count } = await tx.setupRun.updateMany({
      where: { id: run.id, state: "running" },
      data: { state: "done", endedAt: now },
    });
    // Switched off while the last step ran: then it stays off.
    if (count > 0) await tx.inbox.update({ where: { botId: run.botId }, data: { enabledAt: now } });
  });
  const { website } = platformAccess();
  const version = await readVersion(website).catch(() => null);
  await db.desk.update({ where: { organizationId: run.organizationId }, data: { website, version } });
}

async function carry(job: Job): Promise<Outcome> {
  const run = await readRun(String(job.payload.runId));
  if (run?.state !== "running") return done("nothing to do: the run has ended");
  for (const step of run.steps) {
    if (step.state === "done") continue;
    if ((await readRun(run.id))?.state !== "running") return done("stopped");
    try {
      await runStep(run, step);
    } catch (error) {
      return fail(step, error, job);
    }
  }
  await finish(run);
  return done(`${run.steps.length} steps done`);
}

/** Takes the steps of a run that are not done yet, one after the other, and writes each down. */
export const carrySetupRun: Handler = { run: carry, policy: SOON };
