import { expect, test } from "vitest";
import { chooseRoute, covers, type RouteRule } from "@/lib/routing/choose-route";

const route = (position: number, teamName: string, intents: string[]): RouteRule => ({
  position,
  teamId: position,
  teamName,
  intents,
  isDefault: false,
});
const routes = [
  route(3, "cancellations", ["shop.order.cancel", "contract.cancel"]),
  route(1, "billing", ["payment.refund", "payment.invoice"]),
  route(2, "sales", ["shop.order", "shop.quote"]),
  { ...route(99, "everybody", []), isDefault: true },
];

test.each([
  { associated: "shop.order", unfinished: "shop.order", expected: true },
  { associated: "shop.order", unfinished: "shop.order.cancel", expected: true },
  { associated: "shop.order", unfinished: "shop.orders", expected: false },
  { associated: "shop.order.cancel", unfinished: "shop.order", expected: false },
  { associated: "shop", unfinished: "shop.order.cancel", expected: true },
])("$associated covers $unfinished: $expected", ({ associated, unfinished, expected }) => {
  expect(covers(associated, unfinished)).toBe(expected);
});

test.each([
  { intents: ["payment.refund"], team: "billing", rule: "route" },
  { intents: ["shop.order.cancel"], team: "sales", rule: "route" },
  { intents: ["contract.cancel"], team: "cancellations", rule: "route" },
  { intents: ["account.login", "shop.quote"], team: "sales", rule: "route" },
  { intents: ["shop.quote", "payment.refund"], team: "billing", rule: "route" },
  { intents: ["account.login"], team: "everybody", rule: "default" },
  { intents: [], team: "everybody", rule: "default" },
])("$intents reach $team by $rule", ({ intents, team, rule }) => {
  const choice = chooseRoute(routes, intents);
  expect([choice.teamName, choice.rule.kind]).toEqual([team, rule]);
});

test("the answer names the rule that won, and why", () => {
  expect(chooseRoute(routes, ["account.login", "shop.order.cancel"]).rule).toEqual({
    kind: "route",
    position: 2,
    intent: "shop.order",
    unfinishedIntent: "shop.order.cancel",
  });
});

test("without a default nobody is chosen, and the answer says so", () => {
  expect(chooseRoute(routes.slice(0, 3), ["account.login"])).toEqual({
    teamId: null,
    teamName: null,
    rule: { kind: "none" },
  });
});
