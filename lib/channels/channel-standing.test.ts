import { expect, test } from "vitest";
import { channelStanding } from "@/lib/channels/channel-standing";

const at = new Date().toISOString();
const quiet = { callbackUrl: "https://bot.acme.com", disabledAt: null, failingSince: null, answeredAt: null };

test.each([
  [quiet, "quiet"],
  [{ ...quiet, callbackUrl: null, answeredAt: at }, "unset"],
  [{ ...quiet, answeredAt: at }, "ok"],
  [{ ...quiet, answeredAt: at, failingSince: at }, "failing"],
  [{ ...quiet, failingSince: at, disabledAt: at }, "disabled"],
])("%o is %s", (seen, standing) => {
  expect(channelStanding(seen)).toBe(standing);
});
