import { Hono } from "hono";
import { streamSSE } from "hono/streaming";
import type { Installation } from "../installation";
import { viewerOf } from "./viewer";

const TOGETHER = 50;

/** Tells an open screen that something changed in its account; while it listens, its user is present. */
export function liveRoutes(installation: Installation): Hono {
  const { live } = installation;
  const app = new Hono();
  app.get("/accounts/:account_id/live", (c) => {
    const viewer = viewerOf(installation, c);
    if (!viewer) return c.body(null, 401);
    return streamSSE(c, async (stream) => {
      let timer: NodeJS.Timeout | undefined;
      const closeScreen = live.openScreen(viewer.user.id);
      const unsubscribe = live.onChange(viewer.account.id, () => {
        timer ??= setTimeout(() => {
          timer = undefined;
          void stream.writeSSE({ event: "changed", data: "" });
        }, TOGETHER);
      });
      const aborted = new Promise<void>((resolve) => stream.onAbort(resolve));
      await stream.writeSSE({ event: "listening", data: "" });
      await aborted;
      clearTimeout(timer);
      unsubscribe();
      closeScreen();
    });
  });
  return app;
}
