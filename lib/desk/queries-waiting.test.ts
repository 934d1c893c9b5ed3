import { beforeAll, beforeEach, expect, test } from "vitest";
import { sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { listWaiting } from "@/lib/desk/queries-waiting";
import type { OwnerScope } from "@/lib/organizations/scope";
import { build } from "@/lib/testing/build";

let acme: OwnerScope;

beforeAll(async () => {
  acme = await build.organization();
});
beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Destination"`));

const add = (lane: string) =>
  enqueueDelivery(sql, {
    organizationId: acme.id,
    destination: deskDestination(acme.id),
    lane,
    kind: "desk.message",
    payload: {},
  });
const toDesk = async () => (await listWaiting(acme)).find(({ to }) => to === "desk");

test("where every lane waits for its next try, it is said when the first one comes", async () => {
  await add("desk:a");
  await add("desk:b");
  expect(await toDesk()).toMatchObject({ state: "going", lanes: 2, at: null });
  const soon = new Date(Date.now() + 60_000);
  await sql.query(`update "Lane" set "dueAt" = $1`, [soon]);
  await sql.query(`update "Lane" set "dueAt" = $1 where lane = 'desk:a'`, [
    new Date(soon.getTime() + 60_000),
  ]);
  expect(await toDesk()).toMatchObject({ state: "going", lanes: 2, at: soon.toISOString() });
  await sql.query(`update "Lane" set lease = 'l' where lane = 'desk:a'`);
  expect(await toDesk(), "one is at work").toMatchObject({ at: null });
});
