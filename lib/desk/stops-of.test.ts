import { expect, test } from "vitest";
import type { WaitingLine } from "@/lib/desk/queries-waiting";
import { stopsOf } from "@/lib/desk/stops-of";

const line = (change: Partial<WaitingLine>): WaitingLine => ({
  to: "desk",
  channel: null,
  lanes: 1,
  deliveries: 2,
  state: "going",
  reason: null,
  at: null,
  oldest: null,
  ...change,
});
const channel = (botId: string) => ({ id: "chn_1", botId, bot: "Acme bot", label: "Default" });

test("what goes on is no stop", () => {
  expect(stopsOf([line({}), line({ to: "channel", channel: channel("bot_1") })], "bot_1")).toEqual([]);
});

test("a desk is one place, by the worst of the ways to it", () => {
  const held = line({ to: "setup", state: "held", reason: "It does not answer", deliveries: 1 });
  const paused = line({ to: "intake", state: "paused", reason: "401", at: "2026-11-25T10:00:00.000Z" });
  expect(stopsOf([line({}), held, paused], "bot_1")).toEqual([
    {
      to: "desk",
      channel: null,
      state: "paused",
      reason: "401",
      at: "2026-11-25T10:00:00.000Z",
      deliveries: 3,
    },
  ]);
});

test("of the channels, only the bot's own", () => {
  const off = { to: "channel", state: "off", reason: "410" } as const;
  const lines = [line({ ...off, channel: channel("bot_1") }), line({ ...off, channel: channel("bot_2") })];
  expect(stopsOf(lines, "bot_1")).toEqual([
    { to: "channel", channel: channel("bot_1"), state: "off", reason: "410", at: null, deliveries: 2 },
  ]);
});
