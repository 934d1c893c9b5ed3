import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { Hono } from "hono";
import { type Chatwoot, type ChatwootOptions, createChatwoot } from "./create-chatwoot";

export type RestartableChatwoot = {
  app: Hono<{ Bindings: NodeBindings }>;
  /** The one that runs now. */
  readonly current: Chatwoot;
  restart(awayMs: number): Promise<void>;
  close(): Promise<void>;
};

type NodeBindings = { incoming: IncomingMessage; outgoing: ServerResponse };
type Options = ChatwootOptions & { directory: string };

/** A stand-in that can be restarted where it is mounted: away, it cuts every line; back, it has what it kept. */
export function restartableChatwoot(options: Options): RestartableChatwoot {
  let current = createChatwoot(options);
  let isAway = false;
  const open = new Set<ServerResponse>();
  const app: RestartableChatwoot["app"] = new Hono();
  app.all("*", (c) => {
    const { incoming, outgoing } = c.env;
    if (isAway) {
      incoming.socket.destroy();
      return c.body(null, 503);
    }
    open.add(outgoing);
    outgoing.once("close", () => open.delete(outgoing));
    return current.app.fetch(c.req.raw, c.env);
  });
  return {
    app,
    get current() {
      return current;
    },
    async restart(awayMs) {
      if (isAway) return;
      isAway = true;
      for (const outgoing of open) outgoing.destroy();
      await current.close();
      await pause(awayMs);
      current = createChatwoot(options);
      isAway = false;
    },
    close: () => current.close(),
  };
}
