import { beforeEach, expect, test } from "vitest";
import { sql } from "@/lib/db";
import { takeLetterTurns } from "@/lib/mail/take-letter-turns";

const guest = { ip: "203.0.113.9" };
const olivia = { userId: "usr_olivia" };
const ask = (to: string, by: Parameters<typeof takeLetterTurns>[0]["by"]) => takeLetterTurns({ to, by });

beforeEach(() => sql.query(`truncate "RateLimit"`));

test("an address gets so many letters on the word of guests, and those who are signed in have turns of their own", async () => {
  for (let n = 0; n < 10; n++) await ask("ben@acme.test", { ip: `203.0.113.${n}` });
  await expect(ask("ben@acme.test", guest)).rejects.toMatchObject({ code: "rate-limited" });
  for (let n = 0; n < 10; n++) await ask("ben@acme.test", { userId: `usr_${n}` });
  await expect(ask("ben@acme.test", olivia)).rejects.toMatchObject({ code: "rate-limited" });
});

test.each([
  ["somebody signed in", () => olivia],
  ["a guest", () => guest],
  ["a guest with a network of addresses", (n: number) => ({ ip: `2001:db8::${n}` })],
])("%s sends so many letters, whomever to", async (_, by) => {
  for (let n = 0; n < 60; n++) await ask(`${n}@acme.test`, by(n));
  await expect(ask("one-more@acme.test", by(60))).rejects.toMatchObject({ code: "rate-limited" });
});

test("guests of whom nothing is known do not share their turns", async () => {
  for (let n = 0; n < 61; n++) await ask(`${n}@acme.test`, { ip: "" });
});
