import { expect, test } from "vitest";
import { readTeamId, saveRouteSchema } from "@/lib/routing/schema";

test.each([
  ["7", 7],
  [" 12 ", 12],
  ["https://chatwoot.acme.com/app/accounts/4/team/7", 7],
  ["https://chatwoot.acme.com/app/accounts/4/team/7/conversations/12?x=1", 7],
  ["http://localhost:3000/app/accounts/1/team/3/", 3],
  ["sales", null],
  ["0", null],
  ["-3", null],
  ["99999999999999", null],
  ["https://chatwoot.acme.com/app/accounts/4/dashboard", null],
])("%s is team %s", (entered, teamId) => {
  expect(readTeamId(entered)).toBe(teamId);
});

const parse = (intents: string[]) =>
  saveRouteSchema.safeParse({ botId: "bot_1", teamName: "", teamId: "2", intents });

test("an intent is said once, without spaces around it", () => {
  expect(parse([" shop.order ", "shop.order", "shop.quote"]).data?.intents).toEqual([
    "shop.order",
    "shop.quote",
  ]);
});

test.each([[["shop order"]], [[".shop"]], [["shop."]], [["x".repeat(201)]], [[]]])(
  "%j is refused",
  (intents) => {
    expect(parse(intents).success).toBe(false);
  },
);
