import net from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { waitFor } from "@/lib/testing/wait-for";

const pairs: [net.Socket, net.Socket][] = [];
let proxy: net.Server;

/** From here on, what is connected hears nothing any more, as when a machine is gone; new connections are served. */
function silence(): void {
  for (const [client, server] of pairs) {
    for (const end of [client, server]) {
      end.unpipe();
      end.resume();
    }
  }
}

beforeAll(async () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  const database = { host: url.hostname, port: Number(url.port) };
  proxy = net.createServer((client) => {
    const server = net.connect(database);
    for (const end of [client, server]) end.on("error", () => {});
    client.pipe(server).pipe(client);
    pairs.push([client, server]);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  url.host = `127.0.0.1:${(proxy.address() as net.AddressInfo).port}`;
  process.env.DATABASE_URL = url.href;
});

afterAll(() => {
  for (const [client, server] of pairs) {
    client.destroy();
    server.destroy();
  }
  proxy.close();
});

test("a worker whose database's machine vanished goes on with the one that took its place", async () => {
  const { pool } = await import("@/lib/db");
  const { addAlone } = await import("@/lib/testing/lanes-of-test");
  const { startWorker } = await import("@/lib/worker/start-worker");
  const { done } = await import("@/lib/outcome");
  // As it is, but sooner.
  expect(pool.options.query_timeout).toBe(60_000);
  pool.options.query_timeout = 1_000;
  const carried: string[] = [];
  const run = async ({ lane }: { lane: string }) => {
    carried.push(lane);
    return done("carried");
  };
  const worker = startWorker({ test: { policy: { waits: [1], giveUpAfter: 1 }, run } }, { pollMs: 100 });
  await addAlone("before");
  await waitFor("it works", () => carried.includes("before"));
  silence();
  await waitFor("a new connection is made", () => addAlone("after").catch(() => null));
  await waitFor("it goes on", () => carried.includes("after"));
  await worker.stop(1_000);
});
