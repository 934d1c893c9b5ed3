import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { type Prisma, PrismaClient } from "@/prisma/client/client";

const INT8 = 20;
const shared = globalThis as { batonPool?: pg.Pool; batonDb?: PrismaClient };

/** A database whose machine is gone says nothing, not even that: whoever waits for its answer stops waiting. */
export const SILENCE = { keepAlive: true, keepAliveInitialDelayMillis: 10_000, query_timeout: 60_000 };

function makePool(): pg.Pool {
  const pool = new pg.Pool({
    connectionString: process.env.DATABASE_URL,
    max: Number(process.env.DATABASE_POOL ?? 16),
    connectionTimeoutMillis: 5_000,
    ...SILENCE,
    // The tables of the queue are empty at one moment and full at the next. A plan that was made while they were
    // empty would walk them whole for a while: every search that has an index takes it.
    onConnect: (client) => client.query("set enable_seqscan = off"),
    types: { getTypeParser: (oid, format) => (oid === INT8 ? Number : pg.types.getTypeParser(oid, format)) },
  });
  // A connection that the server closes must not end the process, idle or in the middle of a transaction: whoever
  // holds it hears of it by a query that fails, and the next one opens a new one.
  pool.on("error", () => {});
  pool.on("connect", (client) => client.on("error", () => {}));
  return pool;
}

// Next's bundle and server.ts are two module graphs in one process: they meet on globalThis.
shared.batonPool ??= makePool();
shared.batonDb ??= new PrismaClient({ adapter: new PrismaPg(shared.batonPool) });

export const pool = shared.batonPool;
export const db = shared.batonDb;

/**
 * A statement of the hot path: each connection parses and plans it once, under its name. The plan stays while tables
 * grow, so it looks rows up by index for each row of its input (`cross join lateral … limit`) and leaves no choice.
 */
export type Prepared = { name: string; text: string };

/** Runs SQL: on the pool, in a transaction of the relay, or in one of Prisma's. */
export type Sql = { query<Row>(statement: string | Prepared, values?: unknown[]): Promise<Row[]> };
export type PrismaTransaction = Prisma.TransactionClient;

const sqlOn = (client: pg.Pool | pg.PoolClient): Sql => ({
  query: async <Row>(statement: string | Prepared, values: unknown[] = []) => {
    const named = typeof statement === "string" ? { text: statement } : statement;
    return (await client.query({ ...named, values })).rows as Row[];
  },
});

/** SQL outside a transaction. */
export const sql: Sql = sqlOn(pool);

/** SQL inside a transaction of Prisma's, so that a console's verb can enqueue a delivery in it. */
export const sqlIn = (tx: PrismaTransaction): Sql => ({
  query: <Row>(statement: string | Prepared, values: unknown[] = []) =>
    tx.$queryRawUnsafe<Row[]>(typeof statement === "string" ? statement : statement.text, ...values),
});

const DEADLOCK = "40P01";

/** Whether it failed only because of another at the same time, as the victim of a deadlock or by the same dedupe key. */
export const isLostRace = (error: unknown): boolean => {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return code === DEADLOCK || constraint === "Delivery_dedupeKey_key";
};

async function runOnce<T>(run: (tx: Sql) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query("begin");
    const result = await run(sqlOn(client));
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.release(broken);
  }
}

/** One transaction of the relay. Who lost a race runs again, so `run` has no effects but SQL. */
export async function inTransaction<T>(run: (tx: Sql) => Promise<T>, attempts = 3): Promise<T> {
  try {
    return await runOnce(run);
  } catch (error) {
    if (attempts > 1 && isLostRace(error)) return inTransaction(run, attempts - 1);
    throw error;
  }
}
