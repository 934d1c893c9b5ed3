import { createServer } from "node:net";

// Below what the system gives to clients: a server that is started again must find its port free.
const [FIRST, LAST] = [20_000, 32_000];

/** A port that nobody has this moment, and that no client will be given. */
export function freePort(): Promise<number> {
  const port = FIRST + Math.floor(Math.random() * (LAST - FIRST));
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(freePort()));
    server.listen(port, "127.0.0.1", () => server.close(() => resolve(port)));
  });
}
