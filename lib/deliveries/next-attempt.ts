/** How long to go on: the waits in seconds after each failure; the last one repeats until it has failed for `giveUpAfter` hours. */
export type RetryPolicy = { waits: number[]; giveUpAfter: number };

// A desk that is away is left alone as a whole: these waits are for one lane's own bad luck.
const PATIENT = Array<number>(10).fill(30);

/** A desk may be down for a week-end: nothing is given up before that is over. */
export const DESK_POLICY: RetryPolicy = {
  waits: [1, 2, 4, 8, 15, ...PATIENT, 60, 120, 300],
  giveUpAfter: 72,
};

/** The table that Standard Webhooks publishes (spec, "Deliverability and reliability"): 76 hours, longer when each wait is. */
export const CALLBACK_POLICY: RetryPolicy = {
  waits: [5, 300, 1_800, 7_200, 18_000, 36_000, 50_400, 72_000, 86_400],
  giveUpAfter: 84,
};

export const MAIL_POLICY: RetryPolicy = { waits: [5, 30, 120, 600, 1_800, 3_600], giveUpAfter: 24 };

/** Our own work, such as taking in a webhook: it fails only while something of ours is down. */
export const INTAKE_POLICY: RetryPolicy = { waits: [0.5, 1, 2, 5, 10, 30], giveUpAfter: 24 * 30 };

/** `since` is when the first failure was: what only waits, behind others or while nobody is let in, spends nothing. */
type Tried = { failures: number; since: Date; now: Date; chance: number };

/**
 * When to try again after this many failures; null means never. `chance` (0 to 1) spreads the waits by a fifth,
 * so that what failed together does not come back together.
 */
export function nextAttempt(policy: RetryPolicy, { failures, since, now, chance }: Tried): Date | null {
  const wait = policy.waits[Math.min(failures, policy.waits.length) - 1] ?? 0;
  const next = new Date(now.getTime() + wait * 1000 * (0.9 + 0.2 * chance));
  const end = since.getTime() + policy.giveUpAfter * 3_600_000;
  return next.getTime() > end ? null : next;
}
