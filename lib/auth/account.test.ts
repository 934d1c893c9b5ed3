import { beforeEach, expect, test } from "vitest";
import { changeEmail, keepEmail } from "@/lib/auth/change-email";
import { changeName } from "@/lib/auth/change-name";
import { changePassword } from "@/lib/auth/change-password";
import { endOtherSessions, endSession } from "@/lib/auth/end-session";
import { proveUser } from "@/lib/auth/prove-user";
import { pruneAuth } from "@/lib/auth/prune-auth";
import { findAccount, listSessions } from "@/lib/auth/queries";
import { requestPasswordReset } from "@/lib/auth/request-password-reset";
import { requestVerification } from "@/lib/auth/request-verification";
import { resetPassword } from "@/lib/auth/reset-password";
import { signIn } from "@/lib/auth/sign-in";
import { verifyEmail } from "@/lib/auth/verify-email";
import { db, sql } from "@/lib/db";
import { build } from "@/lib/testing/build";
import { PASSWORD } from "@/lib/testing/build-user";
import { lettersTo, tokenFor } from "@/lib/testing/read-letters";
import { newId } from "@/lib/tokens";

const caller = { ip: "203.0.113.9", userAgent: "a test" };
const freshAddress = () => `${newId("new")}@acme.test`;
const kindsTo = async (address: string) => (await lettersTo(address)).map(({ letter }) => letter);

beforeEach(() => sql.query(`truncate "RateLimit", "Delivery", "Lane"`));

async function unverified() {
  const ben = await build.user({ isVerified: false });
  await requestVerification(ben);
  return { ben, token: await tokenFor(ben.email) };
}

test("the link of the letter verifies the address, once", async () => {
  const { ben, token } = await unverified();
  expect(await verifyEmail(ben, token)).toEqual({ ok: true, email: ben.email });
  expect(await findAccount(ben)).toMatchObject({ isVerified: true });
  expect(await verifyEmail(ben, token)).toEqual({ ok: false, reason: "used" });
});

test("used twice at once, the link verifies once", async () => {
  const { ben, token } = await unverified();
  const results = await Promise.all([verifyEmail(ben, token), verifyEmail(ben, token)]);
  expect(results.map((one) => one.ok).sort()).toEqual([false, true]);
});

test("only whom it was sent for may use it, and it stays good for them", async () => {
  const { ben, token } = await unverified();
  const mallory = await build.user({ name: "Mallory", isVerified: false });
  expect(await verifyEmail(mallory, token)).toEqual({ ok: false, reason: "other-account" });
  expect(await findAccount(mallory)).toMatchObject({ isVerified: false });
  expect(await verifyEmail(ben, token)).toMatchObject({ ok: true });
});

test("a link that ran out says so, and one asks for another", async () => {
  const { ben, token } = await unverified();
  const { expiresAt } = await db.mailToken.findFirstOrThrow({ where: { userId: ben.id } });
  expect(Math.round((expiresAt.getTime() - Date.now()) / 3_600_000)).toBe(24);
  await sql.query(`update "MailToken" set "expiresAt" = now() - interval '1 second' where "userId" = $1`, [
    ben.id,
  ]);
  expect(await verifyEmail(ben, token)).toEqual({ ok: false, reason: "expired" });
  await requestVerification(ben);
  expect(await verifyEmail(ben, await tokenFor(ben.email))).toMatchObject({ ok: true });
});

test("a verified address needs no letter", async () => {
  const ben = await build.user();
  await expect(requestVerification(ben)).rejects.toMatchObject({ code: "conflict" });
  expect(await kindsTo(ben.email)).toEqual([]);
});

test("letters for one address are limited", async () => {
  const ben = await build.user({ isVerified: false });
  for (let n = 0; n < 10; n++) await requestVerification(ben);
  await expect(requestVerification(ben)).rejects.toMatchObject({ code: "rate-limited" });
});

test("another address waits for its letter; until then the old one holds", async () => {
  const ben = await build.user();
  const email = freshAddress();
  await changeEmail(ben, { email, password: PASSWORD });
  expect(await findAccount(ben)).toMatchObject({ email: ben.email, isVerified: true, pendingEmail: email });
  await signIn({ email: ben.email, password: PASSWORD }, caller);
  expect(await kindsTo(email)).toEqual(["verify-email"]);

  expect(await verifyEmail(ben, await tokenFor(email))).toEqual({ ok: true, email });
  expect(await findAccount(ben)).toMatchObject({ email, isVerified: true, pendingEmail: null });
  expect(await kindsTo(ben.email)).toEqual(["email-changed"]);
  await signIn({ email, password: PASSWORD }, caller);
  await expect(signIn({ email: ben.email, password: PASSWORD }, caller)).rejects.toMatchObject({
    code: "unauthenticated",
  });
});

test("an old address that was never proven is told nothing: it may be a stranger's", async () => {
  const ben = await build.user({ isVerified: false });
  const email = freshAddress();
  await changeEmail(ben, { email, password: PASSWORD });
  await verifyEmail(ben, await tokenFor(email));
  expect(await kindsTo(ben.email)).toEqual([]);
});

test("a link for a new password ends when its address is left, and not when it is only proven", async () => {
  const ben = await build.user();
  await requestPasswordReset(ben.email, caller);
  const token = await tokenFor(ben.email);
  const email = freshAddress();
  await changeEmail(ben, { email, password: PASSWORD });
  await verifyEmail(ben, await tokenFor(email));
  expect(await resetPassword({ token, password: "a thief's password" })).toEqual({
    ok: false,
    reason: "used",
  });
  await signIn({ email, password: PASSWORD }, caller);

  const { ben: mia, token: proof } = await unverified();
  await requestPasswordReset(mia.email, caller);
  const good = await tokenFor(mia.email);
  await verifyEmail(mia, proof);
  expect(await resetPassword({ token: good, password: "brand new one" })).toEqual({ ok: true });
});

test("changing the address takes the password", async () => {
  const ben = await build.user();
  const change = changeEmail(ben, { email: freshAddress(), password: "wrong password" });
  await expect(change).rejects.toMatchObject({
    code: "forbidden",
    fields: { password: "password-wrong" },
  });
  expect(await findAccount(ben)).toMatchObject({ pendingEmail: null });
});

test("an address of another account is answered the same, and its owner gets a letter", async () => {
  const [ben, olivia] = [await build.user(), await build.user()];
  expect(await changeEmail(ben, { email: olivia.email, password: PASSWORD })).toBeUndefined();
  expect(await findAccount(ben)).toMatchObject({ pendingEmail: olivia.email, email: ben.email });
  expect(await requestVerification(ben)).toEqual({ email: olivia.email });
  expect(await kindsTo(olivia.email)).toEqual(["address-in-use", "address-in-use"]);
});

test("two who ask for one address: whoever proves it has it", async () => {
  const [ben, mia] = [await build.user(), await build.user()];
  const email = freshAddress();
  await changeEmail(ben, { email, password: PASSWORD });
  const bens = await tokenFor(email);
  await changeEmail(mia, { email, password: PASSWORD });
  const mias = await tokenFor(email);
  const results = await Promise.all([verifyEmail(ben, bens), verifyEmail(mia, mias)]);
  expect(results.map((one) => (one.ok ? "ok" : one.reason)).sort()).toEqual(["ok", "taken"]);
  expect(await db.user.count({ where: { email } })).toBe(1);
});

test("staying with the old address makes the new one's letter void", async () => {
  const ben = await build.user();
  const email = freshAddress();
  await changeEmail(ben, { email, password: PASSWORD });
  const token = await tokenFor(email);
  await keepEmail(ben);
  expect(await verifyEmail(ben, token)).toMatchObject({ ok: false });
  expect(await findAccount(ben)).toMatchObject({ email: ben.email, pendingEmail: null });
});

test("the letter of an address that was asked for earlier does nothing any more", async () => {
  const ben = await build.user();
  const [first, second] = [freshAddress(), freshAddress()];
  await changeEmail(ben, { email: first, password: PASSWORD });
  const token = await tokenFor(first);
  await changeEmail(ben, { email: second, password: PASSWORD });
  expect(await verifyEmail(ben, token)).toEqual({ ok: false, reason: "expired" });
  expect(await findAccount(ben)).toMatchObject({ email: ben.email, pendingEmail: second });
});

test("the name is what one says it is", async () => {
  const ben = await build.user();
  await changeName(ben, { name: "Benjamin" });
  expect(await findAccount(ben)).toMatchObject({ name: "Benjamin" });
});

test("a new password takes the old one, and ends every other session", async () => {
  const ben = await build.user();
  const phone = await build.session(ben.id);
  await expect(
    changePassword(ben, { current: "wrong password", password: "brand new one" }),
  ).rejects.toMatchObject({
    fields: { current: "password-wrong" },
  });
  await changePassword(ben, { current: PASSWORD, password: "brand new one" });
  expect(await proveUser(ben.sessionId)).not.toBeNull();
  expect(await proveUser(phone.sessionId)).toBeNull();
  await signIn({ email: ben.email, password: "brand new one" }, caller);
});

test("guessing the current password at an open screen is limited", async () => {
  const ben = await build.user();
  const guess = () => changePassword(ben, { current: "wrong password", password: "brand new one" });
  for (let n = 0; n < 10; n++) await expect(guess()).rejects.toMatchObject({ code: "forbidden" });
  await expect(guess()).rejects.toMatchObject({ code: "rate-limited" });
});

test("sessions are listed, this one first; one is signed out, or all others", async () => {
  const ben = await build.user();
  const phone = await build.session(
    ben.id,
    "Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Version/19.0 Mobile Safari/604.1",
  );
  await build.session(ben.id);
  const lines = await listSessions(ben);
  expect(lines).toHaveLength(3);
  expect(lines[0]).toMatchObject({ id: ben.sessionId, isThisOne: true });
  expect(lines.find((line) => line.id === phone.sessionId)).toMatchObject({
    browser: "Safari",
    system: "iPhone",
    isPhone: true,
  });

  await endSession(ben, phone.sessionId);
  expect(await proveUser(phone.sessionId)).toBeNull();
  expect(await endOtherSessions(ben)).toEqual({ count: 1 });
  expect(await listSessions(ben)).toHaveLength(1);
});

test("nobody signs another person out", async () => {
  const [ben, mallory] = [await build.user(), await build.user()];
  await expect(endSession(mallory, ben.sessionId)).rejects.toMatchObject({ code: "not-found" });
  expect(await proveUser(ben.sessionId)).not.toBeNull();
});

test("what is over is cleared away, what works stays", async () => {
  const { ben, token } = await unverified();
  const old = await build.session(ben.id);
  await sql.query(`update "Session" set "expiresAt" = now() - interval '1 second' where id = $1`, [
    old.sessionId,
  ]);
  await pruneAuth();
  expect(await db.session.count({ where: { userId: ben.id } })).toBe(1);
  expect(await verifyEmail(ben, token)).toMatchObject({ ok: true });
});
