import { beforeEach, expect, test } from "vitest";
import { signUpSchema } from "@/lib/auth/schema";
import { signIn } from "@/lib/auth/sign-in";
import { signUp } from "@/lib/auth/sign-up";
import { db, sql } from "@/lib/db";
import { build } from "@/lib/testing/build";
import { PASSWORD } from "@/lib/testing/build-user";
import { lettersTo } from "@/lib/testing/read-letters";

const caller = { ip: "203.0.113.9", userAgent: "a test" };
const ben = { name: "Ben Okafor", email: "ben@acme.test", password: "a long enough one" };

beforeEach(async () => {
  await sql.query(`truncate "User", "RateLimit", "Delivery", "Lane" cascade`);
});

test("a new address gets an account, not verified, and the letter that verifies it", async () => {
  await signUp(ben, caller);
  const user = await db.user.findUniqueOrThrow({ where: { email: ben.email } });
  expect(user.emailVerifiedAt).toBeNull();
  expect(user.passwordHash).toMatch(/^\$argon2id\$/);
  const letters = await lettersTo(ben.email);
  expect(letters.map(({ letter }) => letter)).toEqual(["verify-email"]);
  await signIn(ben, caller);
});

test("an address that has an account is answered the same and changes nothing; its owner gets a letter", async () => {
  const olivia = await build.user({ name: "Olivia" });
  const answer = await signUp({ ...ben, email: olivia.email }, caller);
  expect(answer).toBe(await signUp(ben, caller));
  expect((await lettersTo(olivia.email)).map(({ letter }) => letter)).toEqual(["address-in-use"]);
  expect(await db.user.findUnique({ where: { email: olivia.email } })).toMatchObject({ name: "Olivia" });
  await signIn({ email: olivia.email, password: PASSWORD }, caller);
});

test("neither is answered before the time that both get", async () => {
  const olivia = await build.user();
  const time = async (email: string) => {
    const start = performance.now();
    await signUp({ ...ben, email }, caller);
    return performance.now() - start;
  };
  const [known, unknown] = [await time(olivia.email), await time("new@acme.test")];
  expect(Math.min(known, unknown)).toBeGreaterThan(245);
});

test("of two who sign up at once with one address, one gets it", async () => {
  await Promise.all([signUp(ben, caller), signUp({ ...ben, name: "Somebody else" }, caller)]);
  expect(await db.user.count()).toBe(1);
  expect((await lettersTo(ben.email)).map(({ letter }) => letter).sort()).toEqual([
    "address-in-use",
    "verify-email",
  ]);
});

test("an address is not flooded with letters", async () => {
  for (let n = 0; n < 10; n++) await signUp(ben, { ...caller, ip: `203.0.113.${n}` });
  await expect(signUp(ben, caller)).rejects.toMatchObject({ code: "rate-limited" });
  expect(await lettersTo(ben.email)).toHaveLength(10);
});

test("the database holds no link and no password in clear", async () => {
  await signUp(ben, caller);
  const [letter] = await lettersTo<"verify-email">(ben.email);
  const token = new URL(letter?.data.url ?? "").searchParams.get("token") ?? "";
  expect(token.length).toBeGreaterThan(40);
  const rows = await sql.query<{ all: string }>(`
    select string_agg(t::text, '') as all from (
      select row_to_json(u)::text t from "User" u union all
      select row_to_json(m)::text from "MailToken" m union all
      select row_to_json(d)::text from "Delivery" d) x`);
  expect(rows[0]?.all).not.toContain(token);
  expect(rows[0]?.all).not.toContain(ben.password);
});

test.each([
  [{ ...ben, email: "ben" }, "email", "email-malformed"],
  [{ ...ben, email: " " }, "email", "email-missing"],
  [{ ...ben, email: `${"b".repeat(250)}@acme.test` }, "email", "email-malformed"],
  [{ ...ben, password: "too short" }, "password", "password-short"],
  [{ ...ben, password: "x".repeat(201) }, "password", "password-long"],
  [{ ...ben, name: "  " }, "name", "name-missing"],
  [{ ...ben, name: "x".repeat(81) }, "name", "name-long"],
])("%o is refused at the field %s: %s", (input, field, message) => {
  const issue = signUpSchema.safeParse(input).error?.issues[0];
  expect([issue?.path[0], issue?.message]).toEqual([field, message]);
});
