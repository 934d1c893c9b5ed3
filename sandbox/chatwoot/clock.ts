/** Microseconds since the epoch, as Chatwoot's database keeps its times. */
export type Micros = number;
export type Clock = () => Micros;

/** A clock that never says the same twice: rows written in one millisecond still have an order. */
export function startClock(millis: () => number = Date.now): Clock {
  let last = 0;
  return () => {
    const digits = Math.floor(performance.now() * 1000) % 1000;
    last = Math.max(last + 1, Math.floor(millis()) * 1000 + digits);
    return last;
  };
}

export const SECOND = 1_000_000;

/** Whole seconds; Chatwoot's answers write "never" as 0. */
export const epoch = (at: Micros | null) => (at === null ? 0 : Math.floor(at / SECOND));

export const floatEpoch = (at: Micros) => at / SECOND;

export const iso = (at: Micros) => new Date(Math.floor(at / 1000)).toISOString();

export const isoOrNull = (at: Micros | null) => (at === null ? null : iso(at));
