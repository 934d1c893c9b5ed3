import { beforeEach, expect, test } from "vitest";
import { sql } from "@/lib/db";
import type { ClaimedLane } from "@/lib/deliveries/claim-lanes";
import { pruneDeliveries, pruneLanes } from "@/lib/deliveries/prune-deliveries";
import { settleDeliveries } from "@/lib/deliveries/settle-deliveries";
import { add, claim, LEASE, settlement } from "@/lib/testing/lanes-of-test";

beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Attempt", "Destination"`));

test("pruning removes what was settled long ago, with its attempts, and nothing that is pending", async () => {
  await add("old");
  const [lane] = await claim();
  await settleDeliveries([settlement(lane as ClaimedLane)], LEASE);
  await add("pending");
  expect(await pruneDeliveries(new Date(Date.now() + 1_000))).toBe(1);
  await pruneLanes();
  expect(await sql.query(`select lane from "Delivery"`)).toEqual([{ lane: "pending" }]);
  expect(await sql.query(`select 1 from "Attempt"`)).toEqual([]);
  expect(await sql.query(`select lane from "Lane"`)).toEqual([{ lane: "pending" }]);
});

test("a lane where nothing waits goes before its history, and comes back with its next delivery", async () => {
  await add("idle");
  const [lane] = await claim();
  await settleDeliveries([settlement(lane as ClaimedLane)], LEASE);
  expect([await pruneLanes(), await pruneLanes()]).toEqual([1, 0]);
  await add("idle");
  expect((await claim()).map((one) => [one.lane, one.deliveries.length])).toEqual([["idle", 1]]);
});
