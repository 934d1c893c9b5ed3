import { sql } from "@/lib/db";
import { AppError } from "@/lib/errors";

/** So many turns in so many seconds. */
export type Turns = { limit: number; seconds: number };

// The window is the row's own: the first turn after its end begins the next one. Its start is kept in whole
// milliseconds, and may have been rounded up: that millisecond is no second to wait for.
const TAKE = `
insert into "RateLimit" as r (key, "windowStart", count) values ($1, now(), $3)
on conflict (key) do update set
  "windowStart" = case when r."windowStart" > now() - $2::int * interval '1 second' then r."windowStart" else now() end,
  count = case when r."windowStart" > now() - $2::int * interval '1 second' then r.count + $3 else $3 end
returning r.count, ceil(extract(epoch from r."windowStart" - now()) + $2::int - 0.001)::int as "secondsLeft"`;

type Taken = { count: number; secondsLeft: number };

/** Takes one turn under a key; throws `rate-limited` with the seconds to wait when there is none left. */
export async function takeTurn(key: string, { limit, seconds }: Turns): Promise<void> {
  const secondsLeft = await takeTurns(key, 1, { limit, seconds });
  if (secondsLeft > 0) throw tooOften(secondsLeft);
}

/** Takes several turns at once. Returns for how many seconds there are none left: 0 while there are. */
export async function takeTurns(key: string, turns: number, { limit, seconds }: Turns): Promise<number> {
  const [taken] = await sql.query<Taken>(TAKE, [key, seconds, turns]);
  return !taken || taken.count <= limit ? 0 : Math.max(1, taken.secondsLeft);
}

/** The refusal of somebody who has no turns left. */
export const tooOften = (retryAfter: number): AppError =>
  new AppError("rate-limited", "That was tried too often.", {
    fix: `Try again in ${inWords(retryAfter)}.`,
    retryAfter,
  });

const RETURN = `update "RateLimit" set count = count - 1 where key = any($1) and count > 0`;

/** Gives turns back that should not have counted, such as those of a successful sign-in. */
export const returnTurns = (keys: string[]): Promise<unknown> => sql.query(RETURN, [keys]);

const FORGET = `delete from "RateLimit" where key = $1 or starts_with(key, $1 || ':')`;

/** Forgets what was counted under a key, and under all that begin with it and a colon. */
export const forgetTurns = (key: string): Promise<unknown> => sql.query(FORGET, [key]);

const PRUNE = `delete from "RateLimit" where "windowStart" < now() - interval '1 day'`;

/** Forgets the keys that nobody used for a day; no window is longer. */
export const pruneTurns = (): Promise<unknown> => sql.query(PRUNE);

function inWords(seconds: number): string {
  if (seconds < 90) return `${seconds} seconds`;
  return `${Math.ceil(seconds / 60)} minutes`;
}
