import { cleanText } from "@/lib/clean-text";

/** What went over the wire in an attempt, for the page that shows it. Secrets are never in it. */
export type Exchange = {
  request: { method: string; url: string; headers?: Record<string, string>; body?: string };
  answer?: { status: number; body: string };
};

const SHOWN = 2_000;

/** What is kept of a body: its beginning. */
export const excerptOf = (body: string): string => cleanText(body.slice(0, SHOWN));

/** How an attempt to carry something ended. `says` and `reason` are words for the owner. */
export type Outcome =
  | { kind: "done"; says: string; exchange?: Exchange }
  | { kind: "retry"; reason: string; after?: Date; exchange?: Exchange; isElsewhere?: true }
  | { kind: "refused"; reason: string; exchange?: Exchange }
  | { kind: "paused"; reason: string; exchange?: Exchange };

/** It has arrived. */
export const done = (says: string, exchange?: Exchange): Outcome => ({
  kind: "done",
  says,
  ...(exchange && { exchange }),
});

/** It may work later: try again, not before `after` when that is known. */
export const retry = (reason: string, exchange?: Exchange, after?: Date): Outcome => ({
  kind: "retry",
  reason,
  ...(exchange && { exchange }),
  ...(after && { after }),
});

/** It may work later, and what is missing is elsewhere: nothing is learnt of where it was to go. */
export const retryElsewhere = (reason: string): Outcome => ({ kind: "retry", reason, isElsewhere: true });

/** This one can never work; the lane goes on without it. */
export const refused = (reason: string, exchange?: Exchange): Outcome => ({
  kind: "refused",
  reason,
  ...(exchange && { exchange }),
});

/** Nothing will work there until somebody repairs it. */
export const paused = (reason: string, exchange?: Exchange): Outcome => ({
  kind: "paused",
  reason,
  ...(exchange && { exchange }),
});
