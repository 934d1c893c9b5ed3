import { expect, test } from "vitest";
import { inBatches } from "@/lib/in-batches";

/** Batches that are noted, each of which ends when it is let go. */
function held(options?: Parameters<typeof inBatches<string, string>>[1]) {
  const batches: string[][] = [];
  const gates: (() => void)[] = [];
  const call = inBatches<string, string>(async (inputs) => {
    batches.push(inputs);
    await new Promise<void>((resolve) => gates.push(resolve));
    return inputs.map((input) => input.toUpperCase());
  }, options);
  const turn = () => new Promise((resolve) => setTimeout(resolve, 5));
  const letGo = async () => {
    await turn();
    for (const open of gates.splice(0)) open();
    await turn();
  };
  return { batches, call, letGo };
}

test("what comes while a batch runs goes with the next, and each gets its own answer", async () => {
  const { batches, call, letGo } = held();
  const first = [call("a"), call("b")];
  await letGo();
  const more = call("c");
  const last = call("d");
  await letGo();
  expect(await Promise.all([...first, more, last])).toEqual(["A", "B", "C", "D"]);
  expect(batches).toEqual([
    ["a", "b"],
    ["c", "d"],
  ]);
});

test("the same key waits for its turn while others go by", async () => {
  const { batches, call, letGo } = held({ atOnce: 2, keyOf: (input) => input.slice(0, 1) });
  const all = [call("a1"), call("a2"), call("b1")];
  await letGo();
  all.push(call("c1"));
  await letGo();
  expect(await Promise.all(all)).toEqual(["A1", "A2", "B1", "C1"]);
  expect(batches[0]).toEqual(["a1", "b1"]);
  expect(batches.flat().indexOf("a2")).toBeGreaterThan(1);
});

test("what one is guilty of does not fail its neighbours", async () => {
  const call = inBatches<number, number>(async (inputs) => {
    if (inputs.includes(2)) throw new Error("two is no good");
    return inputs;
  });
  const all = await Promise.allSettled([call(1), call(2), call(3)]);
  expect(all.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
});

test("when the database is away, nobody is tried again", async () => {
  let tries = 0;
  const call = inBatches<number, number>(async () => {
    tries++;
    throw Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED" });
  });
  const all = await Promise.allSettled([call(1), call(2), call(3)]);
  expect(all.map(({ status }) => status)).toEqual(["rejected", "rejected", "rejected"]);
  expect(tries).toBe(1);
});
