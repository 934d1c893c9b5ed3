import type { Server } from "node:http";
import { Server as NetServer } from "node:net";

const LINGER = 1_000;
const SWEEP = 100;

/** Lets in who has connected already: the end of a door resets whoever still stands before it. */
async function letIn(server: Server): Promise<void> {
  const until = performance.now() + LINGER;
  let quiet = 0;
  const note = () => {
    quiet = 0;
  };
  server.on("connection", note);
  // One comes in on each turn of the event loop; the turn that is under way may have looked already.
  do {
    quiet++;
    await new Promise((resolve) => setImmediate(resolve));
  } while (quiet < 2 && performance.now() < until);
  server.off("connection", note);
}

/**
 * Takes no more connections, answers what comes on those that are there, and resolves when the last one is closed.
 * Idle ones are left open for a second: a client may just be writing its next request on one, and would have to
 * guess what became of it. Whoever answers says `connection: close` meanwhile.
 */
export async function closeServer(server: Server): Promise<void> {
  await letIn(server);
  // The close of http.Server would end idle connections at once.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  let sweep: NodeJS.Timeout | undefined;
  const linger = setTimeout(() => {
    server.closeIdleConnections();
    sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  }, LINGER);
  await closed;
  clearTimeout(linger);
  clearInterval(sweep);
}
