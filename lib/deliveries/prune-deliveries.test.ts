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
