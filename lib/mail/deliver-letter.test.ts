import { afterAll, beforeEach, expect, test } from "vitest";
import { inTransaction, sql } from "@/lib/db";
import type { Job } from "@/lib/deliveries/job";
import { deliverLetter } from "@/lib/mail/deliver-letter";
import { enqueueLetter } from "@/lib/mail/enqueue-letter";
import { catchMail } from "@/lib/testing/catch-mail";

const catcher = await catchMail();
process.env.SMTP_URL = catcher.url;

const SECRET = "only-in-the-letter";

beforeEach(async () => {
  await sql.query(`truncate "Delivery", "Lane"`);
  catcher.letters.length = 0;
  for (const command of ["MAIL", "RCPT", "DATA"] as const) catcher.answer(command);
});
afterAll(() => catcher.stop());

const post = () =>
  inTransaction((tx) =>
    enqueueLetter(tx, {
      to: "ben@acme.test",
      letter: "verify-email",
      data: { name: "Ben", url: `https://baton.test/${SECRET}` },
    }),
  );

async function job(): Promise<Job> {
  const [row] = await sql.query<Job>(`select * from "Delivery" order by id desc limit 1`);
  return { ...(row as Job), isSuspect: false, isOurs: () => true };
}

const carry = async () => deliverLetter.run(await job());

test("a letter waits in its own lane, and its row tells no secret", async () => {
  await post();
  const { lane, kind, payload, organizationId } = await job();
  expect({ lane, kind, organizationId }).toEqual({
    lane: "mail:ben@acme.test",
    kind: "mail.letter",
    organizationId: "",
  });
  expect(payload).toMatchObject({ to: "ben@acme.test", letter: "verify-email" });
  expect(JSON.stringify(payload)).not.toContain(SECRET);
});

test("it arrives, and afterwards only to whom and which letter is known", async () => {
  await post();
  const outcome = await carry();
  expect(outcome).toMatchObject({ kind: "done", says: "Sent to ben@acme.test" });
  expect(JSON.stringify(outcome)).not.toContain(SECRET);
  expect((await job()).payload).toEqual({ to: "ben@acme.test", letter: "verify-email" });
  expect(catcher.letters).toHaveLength(1);
  expect(catcher.letters[0]?.to).toBe("ben@acme.test");
  expect(catcher.letters[0]?.raw).toContain("Subject: Verify your e-mail");
  expect(catcher.letters[0]?.raw).toContain("From: Baton <baton@example.test>");
});

test("every attempt at one delivery has the same Message-ID", async () => {
  await post();
  const first = await job();
  await deliverLetter.run(first);
  await deliverLetter.run(first);
  const ids = catcher.letters.map((letter) => /^Message-ID: (.*)$/m.exec(letter.raw)?.[1]?.trim());
  expect(ids).toEqual([`<letter-${first.id}@127.0.0.1>`, `<letter-${first.id}@127.0.0.1>`]);
});

test("an attempt that died after sending is not sent again", async () => {
  await post();
  await carry();
  expect(await carry()).toMatchObject({ kind: "done", says: "Sent to ben@acme.test" });
  expect(catcher.letters).toHaveLength(1);
});

test.each([
  ["RCPT", "550 5.1.1 No such user", "refused"],
  ["DATA", "554 5.7.1 Looks like spam", "refused"],
  ["RCPT", "450 4.2.1 Try later", "retry"],
  ["DATA", "421 4.3.2 Closing", "retry"],
  ["MAIL", "550 5.7.1 Sender unknown", "retry"],
] as const)("%s answered with «%s» is %s, and the letter is kept", async (command, line, kind) => {
  await post();
  catcher.answer(command, line);
  const outcome = await carry();
  expect(outcome.kind).toBe(kind);
  expect(outcome.exchange?.answer).toEqual({ status: Number(line.slice(0, 3)), body: line });
  expect(JSON.stringify(outcome)).not.toContain(SECRET);
  expect((await job()).payload).toHaveProperty("sealed");
});

test("a mail server that is down is tried again, and its password is not told", async () => {
  await post();
  await catcher.stop();
  const outcome = await carry();
  expect(outcome.kind).toBe("retry");
  expect(outcome.kind === "retry" && outcome.reason).toMatch(
    /^The mail server 127\.0\.0\.1:\d+ could not be reached$/,
  );
});
