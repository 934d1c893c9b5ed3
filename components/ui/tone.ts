/** What a colour means; nothing else is coloured. */
export type Tone = "ok" | "run" | "wait" | "warn" | "bad";

/** For words. */
export const TONE_TEXT: Record<Tone, string> = {
  ok: "text-success",
  run: "text-accent-text",
  wait: "text-muted",
  warn: "text-warning",
  bad: "text-danger",
};

/** For a shape without words of the same colour: what waits is lighter then. */
export const TONE_ICON: Record<Tone, string> = { ...TONE_TEXT, wait: "text-control" };

/** For badges and counts. */
export const TONE_SOFT: Record<Tone, string> = {
  ok: "bg-success-soft text-success",
  run: "bg-accent-soft text-accent-text",
  wait: "bg-sunken text-muted",
  warn: "bg-warning-soft text-warning",
  bad: "bg-danger-soft text-danger",
};
