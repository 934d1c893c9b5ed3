import { beforeEach, expect, test } from "vitest";
import { proveUser } from "@/lib/auth/prove-user";
import { signInSchema } from "@/lib/auth/schema";
import { signIn } from "@/lib/auth/sign-in";
import { db, sql } from "@/lib/db";
import { build } from "@/lib/testing/build";
import { PASSWORD } from "@/lib/testing/build-user";

const caller = { ip: "203.0.113.9", userAgent: "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0" };

beforeEach(() => sql.query(`truncate "RateLimit"`));

const from = (ip: string) => ({ ...caller, ip });
const failing = (email: string, by = caller) => signIn({ email, password: "wrong password" }, by);

/** How each of so many failures at once is refused. */
async function failures(email: string, count: number, by: (n: number) => typeof caller) {
  const tries = Array.from({ length: count }, (_, n) => failing(email, by(n)));
  const codes = (await Promise.allSettled(tries)).map((one) => one.status === "rejected" && one.reason.code);
  return { limited: codes.filter((code) => code === "rate-limited").length };
}

test("the right password begins a session that stands for the person", async () => {
  const ben = await build.user();
  const { sessionId, userId } = await signIn({ email: ben.email, password: PASSWORD }, caller);
  expect(userId).toBe(ben.id);
  expect(await proveUser(sessionId)).toMatchObject({
    id: ben.id,
    email: ben.email,
    isVerified: true,
    sessionId,
  });
  const row = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
  expect(row).toMatchObject({ ip: caller.ip, userAgent: caller.userAgent });
});

test("an address is the same however it is typed", async () => {
  const ben = await build.user();
  const typed = signInSchema.parse({ email: `  ${ben.email.toUpperCase()} `, password: PASSWORD });
  expect(await signIn(typed, caller)).toMatchObject({ userId: ben.id });
});

test("a wrong password and an unknown address are told the same, at the field", async () => {
  const ben = await build.user();
  const refusal = { code: "unauthenticated", fields: { password: "credentials-wrong" } };
  await expect(failing(ben.email)).rejects.toMatchObject(refusal);
  await expect(failing("nobody@acme.test")).rejects.toMatchObject(refusal);
});

test("an unknown address costs the same effort as a wrong password", async () => {
  const ben = await build.user();
  const time = async (email: string) => {
    const start = performance.now();
    await failing(email, from("")).catch(() => {});
    return performance.now() - start;
  };
  const known: number[] = [];
  const unknown: number[] = [];
  for (let n = 0; n < 10; n++) {
    known.push(await time(ben.email));
    unknown.push(await time("nobody@acme.test"));
  }
  // The quickest of each: what else the machine does can only make one slower.
  const ratio = Math.min(...unknown) / Math.min(...known);
  expect(ratio).toBeGreaterThan(0.6);
  expect(ratio).toBeLessThan(1.7);
});

test("after ten failures an address is left alone for a while from there, also with the right password", async () => {
  const ben = await build.user();
  for (let n = 0; n < 10; n++)
    await expect(failing(ben.email)).rejects.toMatchObject({ code: "unauthenticated" });
  const locked = signIn({ email: ben.email, password: PASSWORD }, caller);
  await expect(locked).rejects.toMatchObject({ code: "rate-limited", retryAfter: expect.any(Number) });
});

test("nobody is kept signed out by a stranger elsewhere, however often they try", async () => {
  const ben = await build.user();
  expect(await failures(ben.email, 150, () => caller)).toEqual({ limited: 140 });
  expect(await signIn({ email: ben.email, password: PASSWORD }, from("198.51.100.7"))).toMatchObject({
    userId: ben.id,
  });
});

test("guesses at one address from very many places are stopped together", async () => {
  const ben = await build.user();
  expect(await failures(ben.email, 104, (n) => from(`203.0.113.${n}`))).toEqual({ limited: 4 });
});

test("an IPv6 network is one place, and the next one another", async () => {
  const ben = await build.user();
  expect(await failures(ben.email, 12, (n) => from(`2001:db8:0:1::${n}`))).toEqual({ limited: 2 });
  await signIn({ email: ben.email, password: PASSWORD }, from("2001:db8:0:2::1"));
});

test("callers whose place is unknown count as one", async () => {
  const ben = await build.user();
  expect(await failures(ben.email, 12, () => from(""))).toEqual({ limited: 2 });
});

test("signing in as often as one likes counts for nothing", async () => {
  const ben = await build.user();
  for (let n = 0; n < 12; n++) await signIn({ email: ben.email, password: PASSWORD }, caller);
});

test("one machine that tries many addresses is stopped too", async () => {
  const tries = Array.from({ length: 64 }, (_, n) => failing(`victim-${n}@acme.test`));
  const codes = (await Promise.allSettled(tries)).map((one) => one.status === "rejected" && one.reason.code);
  expect(codes.filter((code) => code === "rate-limited")).toHaveLength(4);
});

test("a session that ended, ran out or never was stands for nobody", async () => {
  const ben = await build.user();
  const { sessionId } = await signIn({ email: ben.email, password: PASSWORD }, caller);
  await db.session.update({ where: { id: sessionId }, data: { expiresAt: new Date() } });
  expect(await proveUser(sessionId)).toBeNull();
  expect(await proveUser("ses_never")).toBeNull();
  await db.session.delete({ where: { id: ben.sessionId } });
  expect(await proveUser(ben.sessionId)).toBeNull();
});

test("using a session prolongs it", async () => {
  const ben = await build.user();
  const before = new Date(Date.now() - 3_600_000);
  await db.session.update({
    where: { id: ben.sessionId },
    data: { lastSeenAt: before, expiresAt: new Date(Date.now() + 1_000) },
  });
  await proveUser(ben.sessionId);
  const after = await db.session.findUniqueOrThrow({ where: { id: ben.sessionId } });
  expect(after.lastSeenAt.getTime()).toBeGreaterThan(before.getTime());
  expect(after.expiresAt.getTime()).toBeGreaterThan(Date.now() + 29 * 86_400_000);
});
