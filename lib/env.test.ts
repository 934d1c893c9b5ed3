import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { envSchema, readEnv } from "@/lib/env";

const KEY = `k1:${Buffer.alloc(32).toString("base64")}`;
const whole = {
  BATON_URL: "https://baton.acme.test",
  SESSION_SECRET: "x".repeat(32),
  SECRET_KEYS: KEY,
  SMTP_URL: "smtp://localhost:1025",
  MAIL_FROM: "baton@acme.test",
};

test(".env.example explains every variable, and no other", () => {
  const lines = readFileSync(".env.example", "utf8").split("\n");
  const named = lines.filter((line) => /^[A-Z]/.test(line)).map((line) => line.split("=")[0]);
  expect(named.sort()).toEqual(Object.keys(envSchema.shape).sort());
  const blocks = lines.join("\n").trim().split("\n\n");
  expect(blocks.filter((block) => !/^# .+\./.test(block))).toEqual([]);
});

test("what is enough is enough", () => {
  expect(readEnv(whole)).toMatchObject({
    ok: true,
    env: { PORT: 3000, BATON_ROLES: ["console", "api", "worker"] },
  });
});

test("each missing variable is one line", () => {
  expect(readEnv({})).toEqual({
    ok: false,
    problems: [
      "BATON_URL is missing",
      "SESSION_SECRET is missing",
      "SECRET_KEYS is missing",
      "SMTP_URL is missing",
      "MAIL_FROM is missing",
    ],
  });
});

test.each([
  [{ PORT: "99999" }, /^PORT /],
  [{ BATON_URL: "ftp://x" }, /^BATON_URL must be an http\(s\) address$/],
  [{ SESSION_SECRET: "short" }, /^SESSION_SECRET must have at least 32 characters$/],
  [{ SECRET_KEYS: "k1:abc" }, /^SECRET_KEYS must be a list of id:key/],
  [
    { SECRET_KEYS: `${KEY},k1:${Buffer.alloc(32, 1).toString("base64")}` },
    /^SECRET_KEYS must give each key an id/,
  ],
  [{ CHATWOOT_URL: "https://chatwoot.acme.test" }, /^CHATWOOT_PLATFORM_TOKEN/],
  [{ ALLOW_PRIVATE_NETWORKS: "localhost" }, /^ALLOW_PRIVATE_NETWORKS must be a list of networks/],
  [{ BATON_ROLES: "console,cook" }, /^BATON_ROLES /],
  [{ TRUST_PROXY: "maybe" }, /^TRUST_PROXY /],
  [{ MAIL_FROM: "   " }, /^MAIL_FROM is missing$/],
])("%j is said in one line", (change, line) => {
  const reading = readEnv({ ...whole, ...change });
  expect(reading.ok ? [] : reading.problems).toEqual([expect.stringMatching(line)]);
});
