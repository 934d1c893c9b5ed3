import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { collectFiles } from "@/lib/conversations/collect-files";

let server: Server;
let address: string;

beforeAll(async () => {
  server = createServer(({ url = "" }, response) => {
    if (url.startsWith("/silent")) return;
    if (url.startsWith("/drop")) {
      const drops = setInterval(() => response.write("x"), 50);
      return response.on("close", () => clearInterval(drops));
    }
    response.end(Buffer.alloc(url.startsWith("/large") ? 15_000_000 : 10));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const at = (...paths: string[]) => paths.map((path) => ({ url: `${address}/${path}` }));
const summaryOf = ({ files, missing }: Awaited<ReturnType<typeof collectFiles>>) => ({
  files: files.map(({ name }) => name),
  missing: missing.map(({ attachment, reason }) => [attachment.url.split("/").at(-1), reason]),
});

test("servers that are silent or never done take one time together, and the others' files come", async () => {
  const start = performance.now();
  const collected = await collectFiles(at("silent", "one", "drop", "two", "silent-2", "drop-2", "late"), 500);
  expect(performance.now() - start).toBeLessThan(1_500);
  const { files, missing } = summaryOf(collected);
  expect(files).toEqual(["one", "two"]);
  expect(missing.map(([name]) => name)).toEqual(["silent", "drop", "silent-2", "drop-2", "late"]);
  expect(missing.at(-1)?.[1]).toBe("the files took too long together");
  expect(collected.mayHeal).toBe(true);
});

test("of files that are too large together those are carried that fit, in their order", async () => {
  const collected = await collectFiles(at("large-1", "large-2", "large-3", "small"));
  const { files, missing } = summaryOf(collected);
  expect([files.length, files.at(-1), missing.length]).toEqual([3, "small", 1]);
  expect(files).toEqual([...files].sort());
  expect([missing[0]?.[1], collected.mayHeal]).toEqual(["too large together", false]);
});

test("a kept file counts, too", async () => {
  const kept = { url: `${address}/kept`, file: "fil_none" };
  const collected = await collectFiles([
    { ...kept, size: 40_000_001 },
    { ...kept, size: 1 },
  ]);
  expect(summaryOf(collected).missing.map(([, reason]) => reason)).toEqual([
    "too large together",
    "it was forgotten",
  ]);
});
