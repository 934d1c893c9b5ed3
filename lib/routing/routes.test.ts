import { beforeAll, expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { db } from "@/lib/db";
import type { OwnerScope } from "@/lib/organizations/scope";
import { afterChange, type RouteChange } from "@/lib/routing/after-change";
import { deleteRoute } from "@/lib/routing/delete-route";
import { orderRoutes } from "@/lib/routing/order-routes";
import { listRoutes } from "@/lib/routing/queries";
import { saveDefaultRoute } from "@/lib/routing/save-default-route";
import { saveRoute } from "@/lib/routing/save-route";
import { MOST_ROUTES } from "@/lib/routing/schema";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { newId } from "@/lib/tokens";

let acme: OwnerScope;
beforeAll(async () => {
  acme = await build.organization();
});

/** A chatbot with three routes and Default, whose desk is off: any team goes. */
async function newBot() {
  const { id: botId } = await buildBot(acme);
  const add = async (teamName: string, teamId: number, intents: string[]) =>
    (await saveRoute(acme, { botId, teamName, teamId, intents })).id;
  const billing = await add("Billing", 3, ["payment.refund"]);
  const sales = await add("Sales", 2, ["shop.order"]);
  const cancellations = await add("Cancellations", 5, ["shop.order.cancel"]);
  await saveDefaultRoute(acme, { botId, teamName: "Support", teamId: 1 });
  return { botId, billing, sales, cancellations };
}
type NewBot = Awaited<ReturnType<typeof newBot>>;

const standing = async (botId: string) =>
  (await listRoutes(acme, botId)).map(({ position, teamName, teamId, isDefault }) =>
    isDefault ? `Default ${teamName} ${teamId}` : `${position} ${teamName} ${teamId}`,
  );

test("routes stand in the order in which they were added, and Default under them", async () => {
  const { botId } = await newBot();
  expect(await standing(botId)).toEqual([
    "1 Billing 3",
    "2 Sales 2",
    "3 Cancellations 5",
    "Default Support 1",
  ]);
});

test("they are put into another order, and the audit knows it", async () => {
  const { botId, billing, sales, cancellations } = await newBot();
  const seen = [billing, sales, cancellations];
  await orderRoutes(acme, { botId, seen, routeIds: [cancellations, billing, sales] });
  expect(await standing(botId)).toEqual([
    "1 Cancellations 5",
    "2 Billing 3",
    "3 Sales 2",
    "Default Support 1",
  ]);
  const [entry] = (await listAudit(acme, { action: "route.reordered" })).entries;
  expect(entry?.details).toEqual({ order: ["Cancellations", "Billing", "Sales"] });
});

test("of what was changed the audit knows how it was before", async () => {
  const { botId, sales } = await newBot();
  const before = { teamName: "Sales", teamId: 2, intents: ["shop.order"] };
  const after = { teamName: "Sales", teamId: 2, intents: ["shop"] };
  await saveRoute(acme, { botId, seen: { id: sales, ...before }, ...after });
  await saveDefaultRoute(acme, { botId, teamName: "Front desk", teamId: 7 });
  const detailsOf = async (action: string) => (await listAudit(acme, { action })).entries[0]?.details;
  expect(await detailsOf("route.changed")).toEqual({ from: before, to: after });
  expect(await detailsOf("route.default-changed")).toEqual({
    from: { teamId: 1, teamName: "Support" },
    to: { teamId: 7, teamName: "Front desk" },
  });
});

test("an order that somebody else has overtaken is refused, and nothing moves", async () => {
  const { botId, billing, sales, cancellations } = await newBot();
  const seen = [billing, sales, cancellations];
  await orderRoutes(acme, { botId, seen, routeIds: [sales, billing, cancellations] });
  const refused = { code: "conflict", key: "routes-changed" };
  const routeIds = [billing, cancellations, sales];
  await expect(orderRoutes(acme, { botId, seen, routeIds })).rejects.toMatchObject(refused);
  await deleteRoute(acme, { botId, routeId: sales });
  for (const routeIds of [[cancellations, sales, billing], [cancellations], [billing, billing]])
    for (const seen of [
      [billing, sales, cancellations],
      [billing, cancellations],
    ])
      await expect(orderRoutes(acme, { botId, seen, routeIds })).rejects.toMatchObject(refused);
  expect(await standing(botId)).toEqual(["1 Billing 3", "2 Cancellations 5", "Default Support 1"]);
});

test("a route that somebody else has changed meanwhile is not saved over", async () => {
  const { botId, sales } = await newBot();
  const seen = { id: sales, teamName: "Sales", teamId: 2, intents: ["shop.order"] };
  const mine = { botId, seen, teamName: "Sales", teamId: 2, intents: ["shop"] };
  const theirs = [{ intents: ["shop.quote"] }, { teamId: 7 }, { teamName: "Orders" }];
  for (const change of theirs) {
    await saveRoute(acme, { botId, ...seen, ...change, seen });
    await expect(saveRoute(acme, mine)).rejects.toMatchObject({
      code: "conflict",
      key: "route-changed",
    });
    await saveRoute(acme, { botId, ...seen, seen: { ...seen, ...change } });
  }
  expect(await saveRoute(acme, mine)).toEqual({ id: sales, teamName: "Sales", teamId: 2, intents: ["shop"] });
});

test("the same change saved once more is fine: its answer may have been lost", async () => {
  const { botId, sales } = await newBot();
  const seen = { id: sales, teamName: "Sales", teamId: 2, intents: ["shop.order"] };
  const mine = { botId, seen, teamName: "Orders", teamId: 2, intents: ["shop"] };
  await saveRoute(acme, mine);
  expect(await saveRoute(acme, mine)).toMatchObject({ id: sales, teamName: "Orders" });
});

test("a deleted route leaves no gap, and comes back where it was", async () => {
  const { botId, sales } = await newBot();
  const before = await standing(botId);
  await deleteRoute(acme, { botId, routeId: sales });
  expect(await standing(botId)).toEqual(["1 Billing 3", "2 Cancellations 5", "Default Support 1"]);
  await saveRoute(acme, { botId, position: 2, teamName: "Sales", teamId: 2, intents: ["shop.order"] });
  expect(await standing(botId)).toEqual(before);
});

test("a position far below is the next one", async () => {
  const { botId } = await newBot();
  await saveRoute(acme, { botId, position: 40, teamName: "Returns", teamId: 7, intents: ["return"] });
  expect((await standing(botId))[3]).toBe("4 Returns 7");
});

test("Default is one: set again it is changed, removed it is gone", async () => {
  const { botId } = await newBot();
  await saveDefaultRoute(acme, { botId, teamName: "", teamId: 9 });
  const [fallback, ...more] = (await listRoutes(acme, botId)).filter(({ isDefault }) => isDefault);
  expect([fallback?.teamName, more]).toEqual(["Team 9", []]);
  await deleteRoute(acme, { botId, routeId: fallback?.id ?? "" });
  expect(await standing(botId)).toEqual(["1 Billing 3", "2 Sales 2", "3 Cancellations 5"]);
});

test("another chatbot's route is not found, whatever is done with it", async () => {
  const { sales } = await newBot();
  const { botId } = await newBot();
  const notFound = { code: "not-found" };
  const seen = { id: sales, teamName: "Sales", teamId: 2, intents: ["shop.order"] };
  const route = { ...seen, botId, seen };
  const removed = { ...notFound, key: "route-removed" };
  await expect(saveRoute(acme, route)).rejects.toMatchObject(removed);
  await expect(deleteRoute(acme, { botId, routeId: sales })).rejects.toMatchObject({
    ...notFound,
    key: "route-gone",
  });
  const stranger = await build.organization({ name: "Globex" });
  await expect(deleteRoute(stranger, { botId, routeId: sales })).rejects.toMatchObject(notFound);
});

test("there is an end to routes", async () => {
  const { id: botId, scope } = await buildBot(acme);
  const { organizationId } = scope;
  await db.route.createMany({
    data: Array.from({ length: MOST_ROUTES }, (_, index) => ({
      ...{ id: newId("rte"), organizationId, botId, position: index + 1 },
      ...{ teamId: 1, teamName: "Sales", intents: [`intent.${index}`] },
    })),
  });
  const one = { botId, teamName: "Sales", teamId: 1, intents: ["shop"] };
  await expect(saveRoute(acme, one)).rejects.toMatchObject({ code: "conflict" });
});

const saved = { teamName: "Returns", teamId: 7, intents: ["return"] };
const fresh = { ...saved, id: "unsaved-1", isDefault: false };

test.each<{ change: string; of: (bot: NewBot) => RouteChange; by: (bot: NewBot) => Promise<unknown> }>([
  {
    change: "a new route",
    of: () => ({ kind: "saved", route: fresh }),
    by: ({ botId }) => saveRoute(acme, { botId, ...saved }),
  },
  {
    change: "a new route at its place",
    of: () => ({ kind: "saved", route: { ...fresh, position: 2 } }),
    by: ({ botId }) => saveRoute(acme, { botId, ...saved, position: 2 }),
  },
  {
    change: "a changed route",
    of: ({ sales }) => ({ kind: "saved", route: { ...saved, id: sales, isDefault: false } }),
    by: ({ botId, sales }) => {
      const seen = { id: sales, teamName: "Sales", teamId: 2, intents: ["shop.order"] };
      return saveRoute(acme, { botId, seen, ...saved });
    },
  },
  {
    change: "another Default",
    of: () => ({ kind: "saved", route: { ...fresh, intents: [], isDefault: true } }),
    by: ({ botId }) => saveDefaultRoute(acme, { botId, ...saved }),
  },
  {
    change: "a deleted route",
    of: ({ billing }) => ({ kind: "deleted", routeId: billing }),
    by: ({ botId, billing }) => deleteRoute(acme, { botId, routeId: billing }),
  },
  {
    change: "another order",
    of: ({ billing, sales, cancellations }) => ({
      kind: "ordered",
      routeIds: [sales, cancellations, billing],
    }),
    by: ({ botId, billing, sales, cancellations }) =>
      orderRoutes(acme, {
        botId,
        seen: [billing, sales, cancellations],
        routeIds: [sales, cancellations, billing],
      }),
  },
])("what is shown before the answer is what the answer brings: $change", async ({ of, by }) => {
  const bot = await newBot();
  const foreseen = afterChange(await listRoutes(acme, bot.botId), of(bot));
  await by(bot);
  const withoutIds = (routes: typeof foreseen) => routes.map(({ id, ...route }) => route);
  expect(withoutIds(foreseen)).toEqual(withoutIds(await listRoutes(acme, bot.botId)));
});
