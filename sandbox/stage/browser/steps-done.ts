import type { Entry } from "@/sandbox/bot/chat-entry";

/** Which of the four things to try have happened: write, ask for a person, answer at the desk, resolve and write again. */
export function stepsDone(entries: Entry[]): [boolean, boolean, boolean, boolean] {
  const saysFrom = (from: string, after = -1) =>
    entries.findIndex((entry, index) => index > after && entry.kind === "said" && entry.from === from);
  const hasRequest = entries.some(
    (entry) => entry.kind === "called" && entry.call === "handoff" && entry.handoff,
  );
  const ended = entries.findIndex(
    (entry) =>
      entry.kind === "told" && entry.event === "handoff.ended" && entry.handoff?.endReason === "completed",
  );
  const wroteAgain = ended < 0 ? -1 : saysFrom("user", ended);
  return [
    saysFrom("user") >= 0,
    hasRequest,
    saysFrom("agent") >= 0,
    wroteAgain >= 0 && saysFrom("bot", wroteAgain) >= 0,
  ];
}
