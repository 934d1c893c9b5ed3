import { beforeAll, beforeEach, expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { conversationIdOf } from "@/lib/conversations/ids";
import { everyLaneOf, lanesNamed } from "@/lib/conversations/lanes-named";
import { redeliverDeliveries, redeliverMatching } from "@/lib/conversations/redeliver-deliveries";
import { inTransaction, sql } from "@/lib/db";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import type { OwnerScope } from "@/lib/organizations/scope";
import { build } from "@/lib/testing/build";
import { type BuiltBot, buildBot } from "@/lib/testing/build-bot";

let acme: OwnerScope;
let bot: BuiltBot;

beforeAll(async () => {
  acme = await build.organization();
  bot = await buildBot(acme);
});
beforeEach(() => sql.query(`truncate "Delivery", "Lane", "AuditEntry"`));

/** Dead deliveries, in this order. */
async function addDead(...lanes: string[]): Promise<number[]> {
  const ids = await inTransaction((tx) =>
    enqueueDelivery(
      tx,
      ...lanes.map((lane) => ({
        organizationId: acme.id,
        botId: bot.id,
        lane,
        destination: "desk",
        kind: "desk.message",
        payload: {},
      })),
    ),
  );
  await sql.query(`update "Delivery" set state = 'dead', failures = 3, "settledAt" = now()`);
  await sql.query(`update "Lane" set pending = 0, "dueAt" = null`);
  return ids;
}

const states = async () =>
  (await sql.query<{ state: string }>(`select state from "Delivery" order by id`)).map(({ state }) => state);
const audited = async () =>
  (await listAudit(acme, {})).entries.map(({ action, subject, details }) => [action, subject, details]);

test("one is sent again, and written down by its kind and lane", async () => {
  const [id] = await addDead("desk:a", "desk:a");
  expect(await redeliverDeliveries(acme, { deliveryIds: [id as number] })).toEqual({ count: 1, isAll: true });
  expect(await states()).toEqual(["pending", "dead"]);
  expect(await audited()).toEqual([["delivery.redelivered", "desk.message, desk:a", { count: 1 }]]);
  expect(await sql.query(`select pending, "dueAt" is not null as "isDue" from "Lane"`)).toEqual([
    { pending: 1, isDue: true },
  ]);
});

test("what is on its way already, or another organization's, is left alone and not written down", async () => {
  const [id] = await addDead("desk:a");
  const beacon = await build.organization({ name: "Beacon" });
  expect(await redeliverDeliveries(beacon, { deliveryIds: [id as number] })).toMatchObject({ count: 0 });
  expect(await states()).toEqual(["dead"]);
  await redeliverDeliveries(acme, { deliveryIds: [id as number] });
  expect(await redeliverDeliveries(acme, { deliveryIds: [id as number] })).toMatchObject({ count: 0 });
  expect(await audited()).toHaveLength(1);
  await expect(redeliverMatching(beacon, { botId: bot.id })).rejects.toMatchObject({ code: "not-found" });
});

test("all that match a filter are sent again, and no others", async () => {
  const conversation = conversationIdOf(bot.scope, "web-1");
  await addDead(`desk:${conversation}`, "desk:b", `bot:${conversation}`);
  const redelivered = await redeliverMatching(acme, { botId: bot.id, lane: everyLaneOf("web-1") });
  expect(redelivered).toEqual({ count: 2, isAll: true });
  expect(await states()).toEqual(["pending", "dead", "pending"]);
  expect(await redeliverMatching(acme, { botId: bot.id, kind: "desk.message" })).toMatchObject({ count: 1 });
  expect(await audited()).toHaveLength(2);
});

test("very many go in small transactions, each written down", async () => {
  await addDead(...Array.from({ length: 2_100 }, (_, n) => `desk:${n % 50}`));
  expect(await redeliverMatching(acme, { botId: bot.id })).toEqual({ count: 2_100, isAll: true });
  expect((await audited()).map(([, , details]) => (details as { count: number }).count)).toEqual([
    100, 1_000, 1_000,
  ]);
  expect(await sql.query(`select sum(pending)::int as n from "Lane"`)).toEqual([{ n: 2_100 }]);
});

test.each([
  ["bot:web-1", (b: BuiltBot) => [`bot:${conversationIdOf(b.scope, "web-1")}`]],
  ["desk:a:b", (b: BuiltBot) => [`desk:${conversationIdOf(b.scope, "a:b")}`]],
  ["receipt:web-1", (b: BuiltBot) => [`receipt:${conversationIdOf(b.scope, "web-1")}`]],
  ["setup:acme", () => [`setup:${acme.id}`]],
  ["check-now:acme", () => [`check-now:${acme.id}`]],
  ["mail:ben@acme.test", () => ["mail:ben@acme.test"]],
])("the name %s stands for its lane", (name, lanes) => {
  expect(lanesNamed(bot.scope, name)).toEqual(lanes(bot));
});
