import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { startEmbeddedPostgres } from "@/lib/embedded-postgres";
import { applyMigrations } from "@/lib/migrations";

declare module "vitest" {
  export interface ProvidedContext {
    databaseUrl: string;
  }
}

const SETTINGS = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

type Project = { provide(key: "databaseUrl", value: string): void };

/** One real PostgreSQL for the whole run; its database `baton` becomes the template of each worker's own. */
export default async function startDatabase(project: Project): Promise<() => Promise<void>> {
  const directory = await mkdtemp(path.join(tmpdir(), "baton-test-"));
  const postgres = await startEmbeddedPostgres({ directory, settings: SETTINGS });
  await applyMigrations(postgres.url);
  const client = new pg.Client({ connectionString: postgres.url.replace(/baton$/, "postgres") });
  await client.connect();
  await client.query("alter database baton rename to template_baton");
  await client.end();
  project.provide("databaseUrl", postgres.url.replace(/baton$/, ""));
  return async () => {
    await postgres.stop();
    await rm(directory, { recursive: true, force: true });
  };
}
