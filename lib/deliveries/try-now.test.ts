import { beforeEach, expect, test } from "vitest";
import { inTransaction, sql } from "@/lib/db";
import type { ClaimedLane } from "@/lib/deliveries/claim-lanes";
import { holdDestination, pauseDestination } from "@/lib/deliveries/pause-destination";
import { settleDeliveries } from "@/lib/deliveries/settle-deliveries";
import { tryNow } from "@/lib/deliveries/try-now";
import { add, claim, LEASE, settlement } from "@/lib/testing/lanes-of-test";

const MINUTE = 60_000;
const inMinutes = (count: number) => new Date(Date.now() + count * MINUTE);
const desk = {
  destination: "desk:org_1",
  organizationId: "org_1",
  reason: "It does not answer",
  lane: "other",
};

beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Attempt", "Destination"`));

/** A lane whose first delivery failed, and is tried again in five minutes; the second one stands behind it. */
async function addFailed(more: { notBefore?: Date } = {}): Promise<[number, number]> {
  const [head] = await add("a");
  const [behind] = await add("a");
  const [lane] = await claim({ perLane: 1 });
  const failed = { outcome: "retry", state: "pending", failures: 1, next: inMinutes(5), ...more } as const;
  await settleDeliveries([settlement(lane as ClaimedLane, 0, failed)], LEASE);
  return [head as number, behind as number];
}

const hasten = (id: number, organizationId = "org_1") =>
  inTransaction((tx) => tryNow(tx, organizationId, id));
const claimedIds = async () => (await claim()).flatMap((lane) => lane.deliveries.map(({ id }) => id));

test("what waits for its next try is tried at once, and what stands behind it stays behind", async () => {
  const [head, behind] = await addFailed();
  expect(await claimedIds()).toEqual([]);
  expect(await hasten(head)).toBe(true);
  expect(await claimedIds()).toEqual([head, behind]);
});

test("what stands behind another cannot overtake it", async () => {
  const [, behind] = await addFailed();
  // It failed too, before an older one was redelivered.
  await sql.query(`update "Delivery" set failures = 1 where id = $1`, [behind]);
  expect(await hasten(behind)).toBe(false);
  expect(await claimedIds()).toEqual([]);
});

test("nobody is called sooner than they asked", async () => {
  const [head] = await addFailed({ notBefore: inMinutes(3) });
  expect(await hasten(head)).toBe(false);
  expect(await claimedIds()).toEqual([]);
  await sql.query(`update "Lane" set "notBefore" = now() - interval '1 second'`);
  expect(await hasten(head)).toBe(true);
});

test("where nobody is let in, nothing is tried until that is repaired", async () => {
  const [head] = await addFailed();
  await pauseDestination(desk);
  expect(await hasten(head)).toBe(false);
});

test("where nobody answers, it is tried as soon as that place is looked at again", async () => {
  const [head, behind] = await addFailed();
  await holdDestination(desk, inMinutes(1));
  expect(await hasten(head)).toBe(true);
  expect(await claimedIds()).toEqual([]);
  await sql.query(`update "Destination" set "heldUntil" = now()`);
  expect(await claimedIds()).toEqual([head, behind]);
});

test("what is in a worker's hands, has arrived, or only waits for its own time is left as it is", async () => {
  const [head] = await addFailed();
  await hasten(head);
  const [lane] = await claim();
  expect(await hasten(head)).toBe(false);
  await settleDeliveries([settlement(lane as ClaimedLane)], LEASE);
  expect(await hasten(head)).toBe(false);
  const [planned] = await add("planned", { dueAt: inMinutes(5) });
  expect(await hasten(planned as number)).toBe(false);
});

test("another organization's is nobody's to try", async () => {
  const [head] = await addFailed();
  expect(await hasten(head, "org_2")).toBe(false);
  expect(await claimedIds()).toEqual([]);
});
