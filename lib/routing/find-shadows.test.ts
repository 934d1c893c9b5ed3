import { expect, test } from "vitest";
import { findShadows } from "@/lib/routing/find-shadows";

const route = (id: string, intents: string[], isDefault = false) => ({
  id,
  teamName: id,
  intents,
  isDefault,
});

test.each([
  ["the same intent", ["shop.order"], ["shop.order"], [["shop.order", "shop.order"]]],
  ["what stands under it", ["shop"], ["shop.order.cancel"], [["shop.order.cancel", "shop"]]],
  ["only what is covered", ["shop.order"], ["shop.orders", "shop.order.x"], [["shop.order.x", "shop.order"]]],
  ["not what is wider", ["shop.order.cancel"], ["shop.order"], []],
  ["not its neighbour", ["shop.order"], ["payment"], []],
])("%s", (_, above, below, expected) => {
  const shadows = findShadows([route("first", above), route("second", below)]).get("second") ?? [];
  expect(shadows.map(({ lost, by }) => [...lost, ...by.intents])).toEqual(expected);
});

test("the nearest to the top is named, and Default takes nothing from anybody", () => {
  const found = findShadows([
    route("default", ["shop"], true),
    route("sales", ["shop.order"]),
    route("support", ["shop"]),
    route("cancellations", ["shop.order.cancel"]),
  ]);
  expect([...found]).toEqual([
    [
      "cancellations",
      [{ lost: ["shop.order.cancel"], by: { id: "sales", teamName: "sales", intents: ["shop.order"] } }],
    ],
  ]);
});

test("what the same route takes is said together", () => {
  const found = findShadows([
    route("sales", ["shop", "quote"]),
    route("support", ["account"]),
    route("late", ["shop.order", "account.login", "free", "shop.cancel", "quote.new"]),
  ]);
  expect(found.get("late")).toEqual([
    {
      lost: ["shop.order", "shop.cancel", "quote.new"],
      by: { id: "sales", teamName: "sales", intents: ["shop", "quote"] },
    },
    { lost: ["account.login"], by: { id: "support", teamName: "support", intents: ["account"] } },
  ]);
});

test("an intent of the same route is no shadow: the same team gets it", () => {
  expect(findShadows([route("sales", ["shop", "shop.order"])]).size).toBe(0);
});
