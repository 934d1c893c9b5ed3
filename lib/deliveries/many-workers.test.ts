import { beforeEach, expect, test } from "vitest";
import { sql } from "@/lib/db";
import { settleDeliveries } from "@/lib/deliveries/settle-deliveries";
import { add, claim, LEASE, settlement } from "@/lib/testing/lanes-of-test";

beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Attempt", "Destination"`));

test("many writers and many workers: each delivery is carried once, in the order of its lane", async () => {
  const lanes = ["l1", "l2", "l3", "l4"];
  const written = Promise.all(
    Array.from({ length: 200 }, (_, i) => add(lanes[i % 4] as string, { payload: { n: i } })),
  );
  const carried: { lane: string; id: number }[] = [];
  let isDone = false;
  const work = async () => {
    while (!isDone) {
      for (const lane of await claim({ perLane: 3, lanes: 2 })) {
        for (const [index, delivery] of lane.deliveries.entries()) {
          carried.push({ lane: lane.lane, id: delivery.id });
          await settleDeliveries(
            [settlement(lane, index, { keeps: index < lane.deliveries.length - 1 })],
            LEASE,
          );
        }
      }
      if (carried.length >= 200) isDone = true;
    }
  };
  await Promise.all([written, work(), work(), work()]);
  for (const lane of lanes) {
    const ids = carried.filter((one) => one.lane === lane).map((one) => one.id);
    expect(ids).toEqual([...ids].sort((a, b) => a - b));
    expect(new Set(ids).size).toBe(50);
  }
});
