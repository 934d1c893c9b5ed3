import { Hono } from "hono";
import { pool, sql } from "@/lib/db";
import { oldestLane, pendingDeliveries, registry } from "@/lib/metrics";
import { pendingMigrations } from "@/lib/migrations";
import { isStopping } from "@/lib/stopping";

const WAITING = `
select split_part(destination, ':', 1) as destination, sum(pending)::int as pending,
  coalesce(max(extract(epoch from now() - "dueAt")) filter (where "dueAt" < now()), 0)::float8 as seconds
from "Lane" where "dueAt" is not null group by 1`;

type Waiting = { destination: string; pending: number; seconds: number };

async function measure(): Promise<void> {
  const rows = await sql.query<Waiting>(WAITING);
  pendingDeliveries.reset();
  for (const { destination, pending } of rows) pendingDeliveries.set({ destination }, pending);
  oldestLane.set(Math.max(0, ...rows.map(({ seconds }) => seconds)));
}

/** What an orchestrator and Prometheus ask: alive, ready, and how it goes. */
export function createHealthApi(): Hono {
  const health = new Hono();
  health.get("/healthz", (c) => c.text("alive\n"));
  health.get("/readyz", async (c) => {
    if (isStopping()) return c.text("stopping\n", 503);
    try {
      const missing = await pendingMigrations(pool);
      if (missing.length > 0) return c.text(`migrations are missing: ${missing.join(", ")}\n`, 503);
      return c.text("ready\n");
    } catch {
      return c.text("the database cannot be reached\n", 503);
    }
  });
  health.get("/metrics", async (c) => {
    await measure().catch(() => {});
    return c.body(await registry.metrics(), 200, { "content-type": registry.contentType });
  });
  return health;
}
