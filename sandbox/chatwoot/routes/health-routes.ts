import { Hono } from "hono";
import { iso } from "../clock";
import type { Installation } from "../installation";

const VERSION = "4.15.1";

export function healthRoutes({ now }: Installation): Hono {
  const app = new Hono();
  app.get("/health", (c) => c.json({ status: "woot" }));
  app.get("/api", (c) =>
    c.json({
      version: VERSION,
      timestamp: iso(now()).replace("T", " ").slice(0, 19),
      queue_services: "ok",
      data_services: "ok",
    }),
  );
  return app;
}
