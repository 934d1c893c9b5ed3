/** A length of time in its two largest units; `small` has two digits, for it follows another number. */
export type DurationParts = {
  unit: "seconds" | "minutes" | "hours" | "days";
  large: number;
  tenths: boolean;
  small: string;
};

const two = (count: number) => String(count).padStart(2, "0");

/** 0.3 s, 38 s, 1 m 02 s, 2 h 05 m, 3 d 04 h: tenths under ten seconds, then two units. */
export function splitDuration(ms: number): DurationParts {
  if (ms < 9950) return { unit: "seconds", large: Math.max(0, ms) / 1000, tenths: true, small: "" };
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return { unit: "seconds", large: seconds, tenths: false, small: "" };
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return { unit: "minutes", large: minutes, tenths: false, small: two(seconds % 60) };
  const hours = Math.floor(minutes / 60);
  if (hours < 24) return { unit: "hours", large: hours, tenths: false, small: two(minutes % 60) };
  return { unit: "days", large: Math.floor(hours / 24), tenths: false, small: two(hours % 24) };
}
