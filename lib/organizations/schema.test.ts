import { expect, test } from "vitest";
import { createBotSchema, issueKeySchema } from "@/lib/bots/schema";
import { createChannelSchema } from "@/lib/channels/schema";
import { organizationSchema, textAsShown } from "@/lib/organizations/schema";

test.each([
  ["Acme bot", "Acme bot"],
  ["  Acme \t\n  bot ", "Acme bot"],
  ["Acme\u00a0 bot", "Acme bot"],
  [" \u00a0 ", ""],
])("%j is shown as %j", (text, shown) => {
  expect(textAsShown.parse(text)).toBe(shown);
});

test("names and labels are kept as they are shown", () => {
  const name = " Acme  bot ";
  const channel = { botId: "bot_1", label: name, callbackUrl: "https://bot.acme.test" };
  expect(createBotSchema.parse({ name }).name).toBe("Acme bot");
  expect(issueKeySchema.parse({ botId: "bot_1", name }).name).toBe("Acme bot");
  expect(createChannelSchema.parse(channel).label).toBe("Acme bot");
  expect(organizationSchema.parse({ name }).name).toBe("Acme bot");
});

test("blanks count as they are shown: alone they are no name, and in a row they are no length", () => {
  expect(createBotSchema.safeParse({ name: " \u00a0 " }).error?.issues[0]?.message).toBe("bot-name-missing");
  expect(createBotSchema.safeParse({ name: `a${" ".repeat(90)}b` }).success).toBe(true);
});
