import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, test } from "vitest";
import { fetchJson } from "@/lib/fetch-json";

test("what a door refuses keeps its status", async () => {
  const server = createServer((_, response) => response.writeHead(401).end());
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/overview`;
  await expect(fetchJson(url)).rejects.toMatchObject({ status: 401, message: `${url} answered 401` });
  server.close();
});
