import pg from "pg";
import { afterAll, afterEach, expect, inject, vi } from "vitest";

const base = inject("databaseUrl");
const name = `baton_${process.env.VITEST_POOL_ID}_${process.pid}`;
const admin = new pg.Client({ connectionString: `${base}postgres` });
await admin.connect();
await admin.query(`drop database if exists ${name} with (force)`);
await admin.query(`create database ${name} template template_baton`);
await admin.end();

Object.assign(process.env, {
  DATABASE_URL: `${base}${name}`,
  BATON_URL: "http://127.0.0.1:3000",
  SESSION_SECRET: "a session secret for tests, long enough",
  SECRET_KEYS: `k1:${Buffer.alloc(32, 1).toString("base64")}`,
  SMTP_URL: "smtp://127.0.0.1:1",
  MAIL_FROM: "Baton <baton@example.test>",
  ALLOW_PRIVATE_NETWORKS: "127.0.0.0/8",
  LOG_LEVEL: process.env.TEST_LOG ?? "silent",
});

// What complains aloud is a defect, also when the assertions hold.
const complaints = vi.spyOn(console, "error");
afterEach(() => {
  const calls = complaints.mock.calls;
  complaints.mockClear();
  expect(calls).toEqual([]);
});

afterAll(async () => {
  const shared = globalThis as { batonPool?: pg.Pool };
  await shared.batonPool?.end();
});
