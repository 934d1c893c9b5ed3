import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import { listChanged } from "@/lib/conversations/list-changed";

let server: Server;
let website: string;
/** The longest time, in seconds, of which the desk can tell what changed. */
let manages = 0;
let asked: number[] = [];

beforeEach(async () => {
  asked = [];
  manages = 0;
  server = createServer((request, response) => {
    const seconds = Number(new URL(request.url ?? "", website).searchParams.get("updated_within"));
    asked.push(seconds);
    if (seconds > manages) return response.writeHead(500).end();
    response.writeHead(200).end(JSON.stringify({ data: { payload: [] } }));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  website = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterEach(() => server.close());

const list = (seconds: number) => listChanged({ website, token: "x", accountId: 1 }, seconds);

test("a list that the desk manages is asked for once", async () => {
  manages = 10_000;
  expect(await list(5_000)).toEqual([]);
  expect(asked).toEqual([5_000]);
});

test("one that is too long is asked for the longest time that the desk manages", async () => {
  manages = 1_000;
  expect(await list(5_000)).toEqual([]);
  expect(asked).toEqual([5_000, 180, 360, 720, 1_440]);
});

test("a desk that is away fails, after two questions", async () => {
  await expect(list(5_000)).rejects.toMatchObject({ status: 500 });
  expect(asked).toEqual([5_000, 180]);
});
