import { afterAll, beforeAll, expect, test } from "vitest";
import type { FaultyWorld } from "@/lib/testing/start-faulty-world";
import { type OwnPostgres, startOwnPostgres } from "@/lib/testing/start-own-postgres";

let postgres: OwnPostgres;
let faulty: FaultyWorld;

// A database of its own, because it is crashed. It has to be chosen before anything of ours is loaded.
beforeAll(async () => {
  postgres = await startOwnPostgres({ fsync: "off" });
  process.env.DATABASE_URL = postgres.url;
  const { applyMigrations } = await import("@/lib/migrations");
  await applyMigrations(postgres.url);
  const { startFaultyWorld } = await import("@/lib/testing/start-faulty-world");
  faulty = await startFaultyWorld();
});
afterAll(async () => {
  await faulty.world.stop();
  await postgres.stop();
});

test("a PostgreSQL that crashes: the door says 503 and when to come again, nothing is half-written, and everything goes on by itself", async () => {
  const { t, number } = await faulty.withHuman();
  await postgres.crash();
  const refused = await Promise.all([t.user("one"), t.handOff(), t.cancel()]);
  expect(refused.map(({ status }) => status)).toEqual([503, 503, 503]);
  for (const { headers, json } of refused) {
    expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
    expect(json).toMatchObject({ code: "unavailable", fix: expect.stringContaining("again") });
  }
  // What the desk says meanwhile is lost to us: Chatwoot does not repeat its webhooks.
  await faulty.bot.desk.says(number, "Are you there?");
  await postgres.start();

  const { waitFor } = await import("@/lib/testing/wait-for");
  const again = { method: "POST", body: { id: `${t.id}-again`, from: "user", text: "two" } };
  await waitFor(
    "the door is open again",
    async () => (await t.api(`${t.path}/messages`, again)).status === 202,
  );
  await t.at("two");
  expect(faulty.texts(number)).toEqual(["A person, please", "Hello", "Are you there?", "two"]);
  await faulty.bot.desk.says(number, "Now I am");
  await t.isTold("message.created", 3);
  expect(
    t
      .told()
      .map(({ data }) => data.message?.text)
      .filter(Boolean),
  ).toEqual(["Hello", "Are you there?", "Now I am"]);
});
