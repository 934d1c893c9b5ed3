import { createServer, type Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { closeServer } from "@/lib/close-server";

const REQUEST = "GET / HTTP/1.1\r\nhost: door\r\nconnection: close\r\n\r\n";

let server: Server;
let port: number;
beforeEach(async () => {
  server = createServer((_, response) => response.end("here"));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  ({ port } = server.address() as AddressInfo);
});
afterEach(() => server.close());

/** What comes back on a connection until it ends. */
const answerOn = (socket: Socket): Promise<string> =>
  new Promise((resolve, reject) => {
    let text = "";
    socket.on("data", (chunk) => {
      text += chunk;
    });
    socket.once("end", () => resolve(text)).once("error", reject);
  });

test("who has connected before it closes is answered, though nobody had let them in yet", async () => {
  const sockets = Array.from({ length: 20 }, () => connect(port, "127.0.0.1"));
  const answers = sockets.map(answerOn);
  for (const socket of sockets) socket.write(REQUEST);
  // The kernel has connected them by then, and this process has not looked at its door.
  await new Promise<void>((resolve) => process.nextTick(resolve));
  await closeServer(server);
  for (const answer of await Promise.all(answers)) expect(answer).toMatch(/here$/);
});

test("who comes afterwards finds the door closed", async () => {
  await closeServer(server);
  await expect(answerOn(connect(port, "127.0.0.1"))).rejects.toThrow("ECONNREFUSED");
});
