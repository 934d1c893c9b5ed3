import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { Hono, type MiddlewareHandler } from "hono";
import { Webhook } from "standardwebhooks";
import { FaultBook } from "@/sandbox/faults/fault-book";
import { requestFaults } from "@/sandbox/faults/request-faults";

export type CaughtCallback = {
  id: string;
  type: string;
  data: Record<string, Record<string, unknown>>;
  at: number;
  /** When it arrived, on the clock of `performance.now()`. */
  monotonic: number;
};

/** A runtime's callback URL: keeps what is signed with its secret, once each, and fails as its faults say. */
export type CallbackCatcher = {
  url: string;
  /** In the order in which they came; one that came again is not here. */
  events: CaughtCallback[];
  /** How often one came that had come before. */
  repeats: number;
  /** Set when the channel is made: what is not signed with it is refused with 401. */
  secret: string;
  faults: FaultBook;
  stop(): Promise<void>;
};

export async function catchCallbacks(random?: () => number): Promise<CallbackCatcher> {
  const known = new Set<string>();
  const faults = new FaultBook(random);
  const app = new Hono();
  app.use(requestFaults(faults) as MiddlewareHandler);
  app.post("/callbacks", async (c) => {
    const monotonic = performance.now();
    const body = await c.req.text();
    const id = c.req.header("webhook-id") ?? "";
    try {
      const { type, data } = new Webhook(catcher.secret).verify(body, c.req.header()) as CaughtCallback;
      if (known.has(id)) catcher.repeats++;
      else catcher.events.push({ id, type, data, at: Date.now(), monotonic });
      known.add(id);
      return c.json({ ok: true });
    } catch {
      return c.json({ error: "the signature does not hold" }, 401);
    }
  });
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const catcher: CallbackCatcher = {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/callbacks`,
    events: [],
    repeats: 0,
    secret: "",
    faults,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
  return catcher;
}
