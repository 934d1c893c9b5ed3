import { timeCalls } from "@/lib/call-time";
import { cleanText } from "@/lib/clean-text";
import type { ClaimedDelivery, ClaimedLane } from "@/lib/deliveries/claim-lanes";
import type { Handler } from "@/lib/deliveries/job";
import { INTAKE_POLICY, nextAttempt } from "@/lib/deliveries/next-attempt";
import type { Settlement } from "@/lib/deliveries/settle-deliveries";
import { log } from "@/lib/log";
import { attemptSeconds, attempts } from "@/lib/metrics";
import { type Outcome, retry } from "@/lib/outcome";
import type { Sample } from "@/lib/worker/room";

export type Handlers = Record<string, Handler>;
/** `callMs` is how long a call of others took on average; null when there was none. See `Sample`. */
export type Attempt = { outcome: Outcome; startedAt: Date; ms: number; callMs: Sample["ms"] };
/** A lane in the hands of a worker, and until when it is sure to be, on the clock of `performance.now()`. */
export type HeldLane = ClaimedLane & { sureUntil: number };

/** Runs the handler of a delivery's kind. Whatever breaks in it is a retry, and ours to read in the log. */
export async function attemptDelivery(
  handlers: Handlers,
  lane: HeldLane,
  delivery: ClaimedDelivery,
): Promise<Attempt> {
  const startedAt = new Date();
  const start = performance.now();
  const { value: outcome, callMs } = await timeCalls(() => carry(handlers, lane, delivery));
  const ms = Math.round(performance.now() - start);
  attempts.inc({ kind: delivery.kind, outcome: outcome.kind });
  attemptSeconds.observe({ kind: delivery.kind }, ms / 1000);
  log.info(
    {
      delivery: delivery.id,
      kind: delivery.kind,
      lane: delivery.lane,
      attempt: delivery.attempts + 1,
      outcome: outcome.kind,
      reason: outcome.kind === "done" ? undefined : outcome.reason,
      ms,
    },
    "delivery.attempted",
  );
  const isElsewhere = outcome.kind === "retry" && outcome.isElsewhere;
  return { outcome, startedAt, ms, callMs: isElsewhere ? "elsewhere" : callMs };
}

async function carry(handlers: Handlers, lane: HeldLane, delivery: ClaimedDelivery): Promise<Outcome> {
  const handler = handlers[delivery.kind];
  // While versions roll, a newer process may have written a kind that this one does not know.
  if (!handler) return retry(`This process knows no ${delivery.kind}`);
  try {
    const isSuspect = lane.isSuspect || delivery.attempts > 0;
    return await handler.run({ ...delivery, isSuspect, isOurs: () => performance.now() < lane.sureUntil });
  } catch (error) {
    log.error({ delivery: delivery.id, kind: delivery.kind, error }, "delivery.broke");
    return retry("Something broke on our side");
  }
}

type Context = { handlers: Handlers; lane: ClaimedLane; delivery: ClaimedDelivery; isLast: boolean };

/** An attempt that says something of its delivery; a pause says something of the destination only. */
type Told = Attempt & { outcome: Exclude<Outcome, { kind: "paused" }> };

/** What an attempt comes to in the database. */
export function settlementOf({ handlers, lane, delivery, isLast }: Context, attempt: Told): Settlement {
  const { outcome, startedAt, ms } = attempt;
  const failures = outcome.kind === "done" ? 0 : delivery.failures + 1;
  const policy = handlers[delivery.kind]?.policy ?? INTAKE_POLICY;
  const { next, notBefore } =
    outcome.kind === "retry" ? nextTry(outcome, policy, { delivery, failures }) : NEVER;
  const isDead = outcome.kind === "refused" || (outcome.kind === "retry" && next === null);
  const state = outcome.kind === "done" ? "delivered" : isDead ? "dead" : "pending";
  return {
    organizationId: delivery.organizationId,
    deliveryId: delivery.id,
    lane: lane.lane,
    lease: lane.lease,
    attempt: delivery.attempts + 1,
    failures,
    startedAt,
    ms,
    outcome: outcome.kind,
    state,
    status: outcome.exchange?.answer?.status ?? null,
    says: cleanText(outcome.kind === "done" ? outcome.says : outcome.reason),
    detail: outcome.exchange ?? null,
    next,
    notBefore,
    keeps: state !== "pending" && !isLast,
  };
}

/** Has what follows from an end done, before it is settled. */
export async function followUp(
  handlers: Handlers,
  delivery: ClaimedDelivery,
  { state, says }: Settlement,
): Promise<void> {
  if (state !== "pending") await handlers[delivery.kind]?.end?.(delivery, { isDead: state === "dead", says });
}

/** Who answers with a year where seconds belong is asked again all the same. */
const LONGEST_WISH = 3_600_000;
const NEVER = { next: null, notBefore: null };

type Failed = { delivery: ClaimedDelivery; failures: number };

function nextTry(
  outcome: Extract<Outcome, { kind: "retry" }>,
  policy: Handler["policy"],
  { delivery, failures }: Failed,
): Pick<Settlement, "next" | "notBefore"> {
  const now = new Date();
  const since = delivery.failingSince ?? now;
  const planned = nextAttempt(policy, { failures, since, now, chance: Math.random() });
  if (planned === null) return NEVER;
  if (!outcome.after) return { next: planned, notBefore: null };
  const asked = new Date(Math.min(outcome.after.getTime(), now.getTime() + LONGEST_WISH));
  return { next: asked > planned ? asked : planned, notBefore: asked };
}
