import { expect, test } from "vitest";
import { inTransaction, sql } from "@/lib/db";

const organizations = () =>
  sql.query<{ name: string }>(`select name from "Organization" where id like 'org_db_%'`);
const INSERT = `insert into "Organization" (id, slug, name) values ($1, $1, 'Acme')`;

test("a connection that is lost in the middle of a transaction takes only that transaction with it", async () => {
  const lost = inTransaction(async (tx) => {
    await tx.query(INSERT, ["org_db_lost"]);
    const [backend] = await tx.query<{ pid: number }>("select pg_backend_pid() as pid");
    await sql.query("select pg_terminate_backend($1)", [backend?.pid]);
    await tx.query("select 1");
  });
  await expect(lost).rejects.toThrow();
  await inTransaction((tx) => tx.query(INSERT, ["org_db_kept"]));
  expect(await organizations()).toHaveLength(1);
});

test("no connection plans to walk a table whole where an index leads", async () => {
  const settings = await Promise.all([1, 2, 3].map(() => sql.query(`show enable_seqscan`)));
  expect(settings.flat()).toEqual(Array(3).fill({ enable_seqscan: "off" }));
});
