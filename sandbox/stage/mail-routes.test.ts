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
  app.get("/api/email/summary", (c) => {
    const shown = ["one", "two", "three"].slice(0, Number(c.req.query("limit")));
    const items = shown.map((id) => ({ id, subject: id, to: [], time, read: read.has(id) }));
    return c.json({ items, unread: 3, total: 3 });
  });
  app.get("/api/email/:id", (c) => {
    read.add(c.req.param("id"));
    return c.json({ subject: c.req.param("id"), to: [], text: "" });
  });
  catcher = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  await once(catcher, "listening");
  mail = mailRoutes(`http://127.0.0.1:${(catcher.address() as AddressInfo).port}`);
});
afterAll(() => catcher.close());

type Mail = { unread: number; total: number; letters: { id: string }[] };
const mailAt = async (address: string) => (await (await mail.request(address)).json()) as Mail;
const unread = async () => (await mailAt("/")).unread;

test("a letter that was read is no longer counted as unread, whatever the catcher counts", async () => {
  expect(await unread()).toBe(3);
  await mail.request("/one");
  expect(await unread()).toBe(2);
});

test("as many letters are shown as are asked for, and it is said how many there are", async () => {
  const { letters, total } = await mailAt("/?limit=2");
  expect([letters.map(({ id }) => id), total]).toEqual([["one", "two"], 3]);
  for (const limit of ["0", "many", "9999"])
    expect((await mailAt(`/?limit=${limit}`)).letters).toHaveLength(3);
});
