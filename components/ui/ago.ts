const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The key of a text and its number: 2 minutes ago, in 24 seconds; null when a date says it better. */
export type Ago = {
  key: "now" | "seconds" | "minutes" | "hours" | "yesterday" | "days";
  count: number;
  ahead: boolean;
};

/** How far a moment is from now, in the largest unit that fits. */
export function ago(at: number, now: number): Ago | null {
  const ahead = at > now;
  const distance = Math.abs(now - at);
  // What is to come in seven days does so also a minute later.
  const whole = (unit: number) => (ahead && unit >= HOUR ? Math.round : Math.floor)(distance / unit);
  const count = (unit: number) => Math.max(1, whole(unit));
  if (distance < SECOND || (!ahead && distance < 5 * SECOND)) return { key: "now", count: 0, ahead };
  if (distance < MINUTE) return { key: "seconds", count: count(SECOND), ahead };
  if (distance < HOUR) return { key: "minutes", count: count(MINUTE), ahead };
  if (distance < DAY) return { key: "hours", count: count(HOUR), ahead };
  if (distance < 2 * DAY && !ahead) return { key: "yesterday", count: 1, ahead };
  if (distance < 14 * DAY) return { key: "days", count: count(DAY), ahead };
  return null;
}
