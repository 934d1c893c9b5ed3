import { beforeEach, expect, test } from "vitest";
import { sql } from "@/lib/db";
import { forgetTurns, pruneTurns, returnTurns, takeTurn } from "@/lib/rate-limit";

const twice = { limit: 2, seconds: 60 };

beforeEach(() => sql.query(`truncate "RateLimit"`));

const age = (interval: string) =>
  sql.query(`update "RateLimit" set "windowStart" = now() - $1::interval`, [interval]);

test("the turn after the last is refused, and says how long to wait", async () => {
  await takeTurn("a", twice);
  await takeTurn("a", twice);
  await expect(takeTurn("a", twice)).rejects.toMatchObject({ code: "rate-limited", retryAfter: 60 });
  await takeTurn("b", twice);
});

test("a window that is over begins anew", async () => {
  await takeTurn("a", twice);
  await takeTurn("a", twice);
  await age("40 seconds");
  await expect(takeTurn("a", twice)).rejects.toMatchObject({ retryAfter: 20 });
  await age("61 seconds");
  await takeTurn("a", twice);
  await takeTurn("a", twice);
  await expect(takeTurn("a", twice)).rejects.toMatchObject({ code: "rate-limited" });
});

test("of many at once no more get through than the limit", async () => {
  const all = await Promise.allSettled(
    Array.from({ length: 20 }, () => takeTurn("a", { limit: 5, seconds: 60 })),
  );
  expect(all.filter((one) => one.status === "fulfilled")).toHaveLength(5);
});

test("a turn given back can be taken again", async () => {
  await takeTurn("a", twice);
  await takeTurn("a", twice);
  await returnTurns(["a", "never-taken"]);
  await takeTurn("a", twice);
  await expect(takeTurn("a", twice)).rejects.toMatchObject({ code: "rate-limited" });
});

test("a key is forgotten with all that stand under it, and none beside it", async () => {
  for (const key of ["a_", "a_:1", "a_:2", "a_b", "ab:1"]) await takeTurn(key, twice);
  await forgetTurns("a_");
  expect(await sql.query(`select key from "RateLimit" order by key`)).toEqual([
    { key: "a_b" },
    { key: "ab:1" },
  ]);
});

test("what nobody used for a day is forgotten", async () => {
  await takeTurn("old", twice);
  await age("25 hours");
  await takeTurn("new", twice);
  await pruneTurns();
  expect(await sql.query(`select key from "RateLimit"`)).toEqual([{ key: "new" }]);
});
