import { beforeEach, expect, test } from "vitest";
import { proveUser } from "@/lib/auth/prove-user";
import { readLink } from "@/lib/auth/queries";
import { requestPasswordReset } from "@/lib/auth/request-password-reset";
import { resetPassword } from "@/lib/auth/reset-password";
import { signIn } from "@/lib/auth/sign-in";
import { db, sql } from "@/lib/db";
import { build } from "@/lib/testing/build";
import { PASSWORD } from "@/lib/testing/build-user";
import { lettersTo, tokenFor } from "@/lib/testing/read-letters";

const caller = { ip: "203.0.113.9", userAgent: "a test" };
const password = "another one, longer";

beforeEach(() => sql.query(`truncate "RateLimit", "Delivery", "Lane"`));

async function askedFor() {
  const ben = await build.user();
  await requestPasswordReset(ben.email, caller);
  return { ben, token: await tokenFor(ben.email) };
}

test("the link sets a new password, and whoever was signed in with the old one is out", async () => {
  const { ben, token } = await askedFor();
  expect(await resetPassword({ token, password })).toEqual({ ok: true });
  expect(await proveUser(ben.sessionId)).toBeNull();
  await signIn({ email: ben.email, password }, caller);
  await expect(signIn({ email: ben.email, password: PASSWORD }, caller)).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

test("whoever was locked out signs in with the new password at once, from anywhere", async () => {
  const { ben, token } = await askedFor();
  const elsewhere = { ...caller, ip: "198.51.100.7" };
  for (const by of [caller, elsewhere]) {
    const failing = () => signIn({ email: ben.email, password: "wrong password" }, by);
    await Promise.allSettled(Array.from({ length: 10 }, failing));
    await expect(failing()).rejects.toMatchObject({ code: "rate-limited" });
  }
  await resetPassword({ token, password });
  await signIn({ email: ben.email, password }, caller);
  await signIn({ email: ben.email, password }, elsewhere);
});

test("an unknown address gets no letter, and the same answer, not sooner", async () => {
  const ben = await build.user();
  const time = async (email: string) => {
    const start = performance.now();
    expect(await requestPasswordReset(email, caller)).toBeUndefined();
    return performance.now() - start;
  };
  const [known, unknown] = [await time(ben.email), await time("nobody@acme.test")];
  expect(Math.min(known, unknown)).toBeGreaterThan(245);
  expect(await lettersTo("nobody@acme.test")).toEqual([]);
});

test("letters to an address are limited whether or not it has an account", async () => {
  const ask = () => requestPasswordReset("nobody@acme.test", caller);
  await Promise.all(Array.from({ length: 10 }, ask));
  await expect(ask()).rejects.toMatchObject({ code: "rate-limited" });
});

test("a link works once, and its elder sisters end with it", async () => {
  const { ben, token: first } = await askedFor();
  await requestPasswordReset(ben.email, caller);
  const second = await tokenFor(ben.email);
  await resetPassword({ token: second, password });
  expect(await resetPassword({ token: second, password })).toEqual({ ok: false, reason: "used" });
  expect(await resetPassword({ token: first, password })).toEqual({ ok: false, reason: "used" });
});

test("used twice at once, one wins", async () => {
  const { ben, token } = await askedFor();
  const results = await Promise.all(
    [password, "a thief's password"].map((one) => resetPassword({ token, password: one })),
  );
  expect(results.filter((one) => one.ok)).toHaveLength(1);
  const winner = results[0]?.ok ? password : "a thief's password";
  await signIn({ email: ben.email, password: winner }, caller);
});

test("a link that ran out, was never sent, or is for something else does nothing", async () => {
  const { ben, token } = await askedFor();
  await sql.query(`update "MailToken" set "expiresAt" = now() where "userId" = $1`, [ben.id]);
  expect(await resetPassword({ token, password })).toEqual({ ok: false, reason: "expired" });
  expect(await readLink(token, "reset-password")).toMatchObject({ trouble: "expired", email: ben.email });
  expect(await readLink(token, "verify-email")).toMatchObject({ trouble: "unknown", email: null });
  expect(await resetPassword({ token: "made up", password })).toEqual({ ok: false, reason: "unknown" });
  await signIn({ email: ben.email, password: PASSWORD }, caller);
});

test("it works for an hour", async () => {
  const { ben } = await askedFor();
  const { expiresAt } = await db.mailToken.findFirstOrThrow({ where: { userId: ben.id } });
  expect(Math.round((expiresAt.getTime() - Date.now()) / 60_000)).toBe(60);
});
