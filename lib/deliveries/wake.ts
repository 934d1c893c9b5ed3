import { EventEmitter } from "node:events";
import pg from "pg";
import { pool, SILENCE } from "@/lib/db";
import { log } from "@/lib/log";

const CHANNEL = "baton";
const PAUSE = 20;
const shared = globalThis as { batonWake?: EventEmitter; batonNotice?: NodeJS.Timeout | undefined };

// A wake-up from Next's bundle must reach the worker of server.ts.
shared.batonWake ??= new EventEmitter().setMaxListeners(0);
const emitter = shared.batonWake;

/**
 * Says that there may be work: at once to this process, and in one NOTIFY per burst to the others.
 * It may come before the commit; then the poll, or the notice after it, finds the work.
 */
export function wakeWorkers(): void {
  setImmediate(() => emitter.emit("work"));
  shared.batonNotice ??= setTimeout(() => {
    shared.batonNotice = undefined;
    emitter.emit("work");
    pool.query("select pg_notify($1, '')", [CHANNEL]).catch(() => {});
  }, PAUSE);
}

/** Calls back whenever there may be work; returns how to stop. */
export function onWork(listener: () => void): () => void {
  emitter.on("work", listener);
  return () => emitter.off("work", listener);
}

/** Hears the notices of other processes until stopped; a lost connection is made again. */
export function listenForWork(): () => Promise<void> {
  let stopped = false;
  let client: pg.Client | undefined;
  let timer: NodeJS.Timeout | undefined;

  const connect = async () => {
    if (stopped) return;
    client = new pg.Client({ connectionString: process.env.DATABASE_URL, ...SILENCE });
    const again = () => {
      client?.removeAllListeners("end");
      if (!stopped) timer = setTimeout(connect, 1_000);
    };
    client.on("error", () => {});
    client.on("notification", () => emitter.emit("work"));
    client.once("end", again);
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
      emitter.emit("work");
    } catch (error) {
      log.debug({ error }, "wake.listen-failed");
      await client.end().catch(() => {});
    }
  };
  void connect();
  return async () => {
    stopped = true;
    clearTimeout(timer);
    await client?.end().catch(() => {});
  };
}
