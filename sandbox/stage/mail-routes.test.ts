import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { type ServerType, serve } from "@hono/node-server";
import { Hono } from "hono";
import { afterAll, beforeAll, expect, test } from "vitest";
import { mailRoutes } from "./mail-routes";

const read = new Set<string>();
let catcher: ServerType;
let mail: Hono;

beforeAll(async () => {
  const app = new Hono();
  const time = "2026-11-26T10:00:00.000Z";
  app.get("/api/email/summary", (c) =>
    c.json({
      items: ["one", "two"].map((id) => ({ id, subject: id, to: [], time, read: read.has(id) })),
      unread: 2,
    }),
  );
  app.get("/api/email/:id", (c) => {
    read.add(c.req.param("id"));
    return c.json({ subject: c.req.param("id"), to: [], text: "" });
  });
  catcher = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(catcher, "listening");
  mail = mailRoutes(`http://127.0.0.1:${(catcher.address() as AddressInfo).port}`);
});
afterAll(() => catcher.close());

const unread = async () => ((await (await mail.request("/")).json()) as { unread: number }).unread;

test("a letter that was read is no longer counted as unread, whatever the catcher counts", async () => {
  expect(await unread()).toBe(2);
  await mail.request("/one");
  expect(await unread()).toBe(1);
});
