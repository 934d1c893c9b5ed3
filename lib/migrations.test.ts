import pg from "pg";
import { expect, test } from "vitest";
import { applyMigrations, pendingMigrations, withSchemaEngine } from "@/lib/migrations";

const url = process.env.DATABASE_URL ?? "";

// What a kill in the middle leaves: PostgreSQL takes the migration back, and Prisma's note of it has no end.
const KILLED = `
alter table "DeskConversation" drop column "readAsOf";
update _prisma_migrations set finished_at = null, applied_steps_count = 0 where migration_name like '%_read_as_of';`;

const migration = (value: string) => ({
  path: "20260101000000_half",
  migrationFile: { path: "migration.sql", content: { tag: "ok" as const, value } },
});

test("a migration that fails in the middle leaves nothing behind", async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query("create database half");
  const there = url.replace(/[^/]+$/, "half");
  const apply = withSchemaEngine(there, (engine) =>
    engine.applyMigrations({
      migrationsList: {
        baseDir: "migrations",
        lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
        shadowDbInitScript: "",
        migrationDirectories: [migration("create table half (id int); select 1 / 0;")],
      },
      filters: { externalTables: [], externalEnums: [] },
    }),
  );
  await expect(apply).rejects.toThrow();
  const other = new pg.Client({ connectionString: there });
  await other.connect();
  const { rows } = await other.query(`select to_regclass('half') as half`);
  await other.end();
  await client.query("drop database half");
  await client.end();
  expect(rows).toEqual([{ half: null }]);
});

test("a process that was killed while it migrated keeps no other from starting", async () => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(KILLED);
    const [name, ...more] = await pendingMigrations(client);
    expect([name, more]).toEqual([expect.stringMatching(/_read_as_of$/), []]);
    expect(await applyMigrations(url)).toEqual([name]);
    expect(await pendingMigrations(client)).toEqual([]);
    expect((await client.query(`select "readAsOf" from "DeskConversation"`)).rows).toEqual([]);
  } finally {
    await client.end();
  }
});
