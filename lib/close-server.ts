import type { Server } from "node:http";
import { Server as NetServer } from "node:net";

const LINGER = 1_000;
const SWEEP = 100;

/**
 * Takes no more connections, answers what comes on those that are there, and resolves when the last one is closed.
 * Idle ones are left open for a second: a client may just be writing its next request on one, and would have to
 * guess what became of it. Whoever answers says `connection: close` meanwhile.
 */
export function closeServer(server: Server): Promise<void> {
  // The close of http.Server would end idle connections at once.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  let sweep: NodeJS.Timeout | undefined;
  const linger = setTimeout(() => {
    server.closeIdleConnections();
    sweep = setInterval(() => server.closeIdleConnections(), SWEEP);
  }, LINGER);
  return closed.finally(() => {
    clearTimeout(linger);
    clearInterval(sweep);
  });
}
