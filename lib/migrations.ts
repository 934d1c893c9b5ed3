import { readdir, readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import type { MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";

const FILTERS = { externalTables: [], externalEnums: [] };
// A row to queue at, in a schema of its own: Prisma refuses to begin in one that holds tables already.
const TURN = `
create schema if not exists baton_start;
create table if not exists baton_start.turn (id int primary key);
insert into baton_start.turn values (1) on conflict do nothing;`;
const DIRECTORY = path.resolve("prisma/migrations");

/** Runs a script as one query, and so as a whole or not at all: the adapter itself cuts it at every semicolon. */
function inOnePiece(pool: pg.Pool): PrismaPg {
  const factory = new PrismaPg(pool);
  const connect = factory.connect.bind(factory);
  factory.connect = async () => {
    const adapter = await connect();
    adapter.executeScript = async (script) => {
      await pool.query(script);
    };
    return adapter;
  };
  return factory;
}

type Engine = typeof import("@prisma/schema-engine-wasm/schema_engine_bg");
let engine: Promise<Engine> | undefined;

async function loadEngine(): Promise<Engine> {
  const glue = await import("@prisma/schema-engine-wasm/schema_engine_bg");
  const entry = createRequire(path.resolve("package.json")).resolve(
    "@prisma/schema-engine-wasm/schema_engine_bg",
  );
  const wasm = await readFile(path.join(path.dirname(entry), "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": glue });
  (glue as unknown as { __wbg_set_wasm(exports: WebAssembly.Exports): void }).__wbg_set_wasm(
    instance.exports,
  );
  (instance.exports.__wbindgen_start as () => void)();
  return glue;
}

/** Runs with Prisma's schema engine as WebAssembly: it needs no downloaded binary. It is loaded once a process. */
export async function withSchemaEngine<T>(
  databaseUrl: string,
  run: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  engine ??= loadEngine();
  const { SchemaEngine } = await engine;
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 2 });
  try {
    const adapter = bindMigrationAwareSqlAdapterFactory(inOnePiece(pool));
    return await run(await SchemaEngine.new({ datamodels: undefined }, () => {}, adapter));
  } finally {
    await pool.end();
  }
}

async function migrationNames(): Promise<string[]> {
  const entries = await readdir(DIRECTORY, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

async function listMigrations(names: string[]): Promise<MigrationList> {
  const read = async (name: string) => ({
    path: name,
    migrationFile: {
      path: "migration.sql",
      content: {
        tag: "ok" as const,
        value: await readFile(path.join(DIRECTORY, name, "migration.sql"), "utf8"),
      },
    },
  });
  return {
    baseDir: DIRECTORY,
    lockfile: { path: "./migration_lock.toml", content: 'provider = "postgresql"\n' },
    shadowDbInitScript: "",
    migrationDirectories: await Promise.all(names.map(read)),
  };
}

async function hasNotes(client: pg.Client | pg.Pool): Promise<boolean> {
  const { rows } = await client.query(`select to_regclass('"_prisma_migrations"') is not null as "exists"`);
  return rows[0]?.exists;
}

/** The migrations that this database still lacks; a database that cannot be reached throws. */
export async function pendingMigrations(client: pg.Client | pg.Pool): Promise<string[]> {
  const names = await migrationNames();
  if (!(await hasNotes(client))) return names;
  const applied = await client.query(
    "select migration_name from _prisma_migrations where finished_at is not null",
  );
  const done = new Set(applied.rows.map((row: { migration_name: string }) => row.migration_name));
  return names.filter((name) => !done.has(name));
}

// Whoever held the turn was killed in the middle: PostgreSQL took it all back, and only Prisma's note of the attempt
// is left, which would keep every later start from trying again.
const FORGET = `update _prisma_migrations set rolled_back_at = now() where finished_at is null and rolled_back_at is null`;

async function forgetInterrupted(databaseUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    if (await hasNotes(client)) await client.query(FORGET);
  } finally {
    await client.end();
  }
}

/** Brings the database to this version's schema. Of many processes that start at once, one does it and the others wait. */
export async function applyMigrations(databaseUrl: string): Promise<string[]> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    if ((await pendingMigrations(client)).length === 0) return [];
    await client.query(TURN);
    await client.query("begin");
    await client.query("select 1 from baton_start.turn for update");
    const pending = await pendingMigrations(client);
    if (pending.length > 0) {
      await forgetInterrupted(databaseUrl);
      const migrationsList = await listMigrations(await migrationNames());
      await withSchemaEngine(databaseUrl, (engine) =>
        engine.applyMigrations({ migrationsList, filters: FILTERS }),
      );
    }
    await client.query("commit");
    return pending;
  } finally {
    await client.end();
  }
}
