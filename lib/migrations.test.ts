import pg from "pg";
import { expect, test } from "vitest";
import { applyMigrations, pendingMigrations } from "@/lib/migrations";

const url = process.env.DATABASE_URL ?? "";

// What a kill in the middle leaves: PostgreSQL takes the migration back, and Prisma's note of it has no end.
const KILLED = `
alter table "Desk" drop column "repairingUntil";
update _prisma_migrations set finished_at = null, applied_steps_count = 0 where migration_name like '%_repairing';`;

test("a process that was killed while it migrated keeps no other from starting", async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(KILLED);
    const [name, ...more] = await pendingMigrations(client);
    expect([name, more]).toEqual([expect.stringMatching(/_repairing$/), []]);
    expect(await applyMigrations(url)).toEqual([name]);
    expect(await pendingMigrations(client)).toEqual([]);
    expect((await client.query(`select "repairingUntil" from "Desk"`)).rows).toEqual([]);
  } finally {
    await client.end();
  }
});
