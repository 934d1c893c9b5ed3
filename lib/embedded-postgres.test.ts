import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { expect, test } from "vitest";
import { startEmbeddedPostgres } from "@/lib/embedded-postgres";

test("starts in a folder that only its owner may enter, keeps its data, and is found again while it runs", async () => {
  const closed = await mkdtemp(path.join(tmpdir(), "baton-closed-"));
  const directory = path.join(closed, "postgres");
  const query = async (url: string, text: string) => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query(text);
    await client.end();
    return rows;
  };
  const first = await startEmbeddedPostgres({ directory });
  await query(first.url, "create table kept as select 1 as one");
  expect((await startEmbeddedPostgres({ directory })).url).toBe(first.url);
  await first.crash();
  const second = await startEmbeddedPostgres({ directory });
  expect(await query(second.url, "select one from kept")).toEqual([{ one: 1 }]);
  await second.stop();
  await rm(closed, { recursive: true });
});
