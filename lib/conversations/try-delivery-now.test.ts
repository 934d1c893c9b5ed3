import { beforeAll, beforeEach, expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { tryDeliveryNow } from "@/lib/conversations/try-delivery-now";
import { sql } from "@/lib/db";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import type { OwnerScope } from "@/lib/organizations/scope";
import { build } from "@/lib/testing/build";

let acme: OwnerScope;
let deliveryId: number;

beforeAll(async () => {
  acme = await build.organization();
});
beforeEach(async () => {
  await sql.query(`truncate "Delivery", "Lane", "AuditEntry"`);
  const about = { organizationId: acme.id, destination: "desk", lane: "desk:a", kind: "desk.message" };
  [deliveryId = 0] = await enqueueDelivery(sql, { ...about, payload: {} });
  await sql.query(`update "Delivery" set failures = 2, attempts = 2`);
  await sql.query(`update "Lane" set "dueAt" = now() + interval '5 minutes'`);
});

const audited = async () =>
  (await listAudit(acme, {})).entries.map(({ action, subject, actorName }) => [action, subject, actorName]);
const isDue = async () =>
  (await sql.query<{ due: boolean }>(`select "dueAt" <= now() + interval '1 ms' as due from "Lane"`))[0]?.due;

test("an owner has it tried now, and that is written down, once", async () => {
  expect(await tryDeliveryNow(acme, { deliveryId })).toEqual({ isTried: true });
  expect(await isDue()).toBe(true);
  expect(await tryDeliveryNow(acme, { deliveryId })).toEqual({ isTried: false });
  expect(await audited()).toEqual([["delivery.tried-now", "desk.message, desk:a", acme.user.name]]);
});

test("another organization's waits on, and nothing is written down", async () => {
  const beacon = await build.organization({ name: "Beacon" });
  expect(await tryDeliveryNow(beacon, { deliveryId })).toEqual({ isTried: false });
  expect(await isDue()).toBe(false);
  expect(await audited()).toEqual([]);
  expect((await listAudit(beacon, { action: "delivery.tried-now" })).entries).toEqual([]);
});
