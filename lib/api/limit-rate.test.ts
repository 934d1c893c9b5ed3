import { expect, test } from "vitest";
import { limitRate } from "@/lib/api/limit-rate";
import { waitFor } from "@/lib/testing/wait-for";

process.env.API_REQUESTS_A_MINUTE = "10";

const isRefused = (botId: string): boolean => {
  try {
    limitRate(botId);
    return false;
  } catch (error) {
    expect(error).toMatchObject({ code: "rate-limited", retryAfter: expect.any(Number) });
    return true;
  }
};

test("a bot that has used up its minute is refused, with the time to wait; another is not", async () => {
  for (let n = 0; n < 11; n++) limitRate("bot_busy");
  await waitFor("the count is shared", () => isRefused("bot_busy"));
  expect(isRefused("bot_quiet")).toBe(false);
});
