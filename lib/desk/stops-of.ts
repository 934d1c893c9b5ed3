import type { WaitingLine } from "@/lib/desk/queries-waiting";

/** A place to which a bot's deliveries do not go on, why, and how many wait for it. */
export type Stop = Pick<WaitingLine, "channel" | "state" | "reason" | "at" | "deliveries"> & {
  to: "desk" | "channel";
};

const GRAVITY: WaitingLine["state"][] = ["off", "paused", "held", "going"];

/** What stops a bot's deliveries: its desk, whichever way leads there, is one place. */
export function stopsOf(waiting: WaitingLine[], botId: string): Stop[] {
  const stopped = waiting.filter(({ state }) => state !== "going");
  const toDesk = stopped.filter(({ to }) => to !== "channel");
  const [worst] = toDesk.toSorted((a, b) => GRAVITY.indexOf(a.state) - GRAVITY.indexOf(b.state));
  const deliveries = toDesk.reduce((sum, line) => sum + line.deliveries, 0);
  const desk: Stop[] = worst ? [{ ...placeOf(worst), to: "desk", deliveries }] : [];
  const channels = stopped.filter(({ channel }) => channel?.botId === botId);
  return [...desk, ...channels.map((line): Stop => ({ ...placeOf(line), to: "channel" }))];
}

const placeOf = ({ channel, state, reason, at, deliveries }: WaitingLine) => ({
  channel,
  state,
  reason,
  at,
  deliveries,
});
