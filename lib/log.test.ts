import pino from "pino";
import { expect, test, vi } from "vitest";
import { createApi } from "@/lib/api/create-api";
import { db, pool } from "@/lib/db";
import { LOG_OPTIONS, log } from "@/lib/log";

/** The line that is written for a thing. */
function lineOf(thing: object) {
  const lines: string[] = [];
  pino({ ...LOG_OPTIONS, level: "info" }, { write: (line: string) => void lines.push(line) }).info(thing);
  return { text: lines.join(), ...JSON.parse(lines.join()) };
}

const failureOf = async (work: () => unknown): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return error;
  }
};

test.each(["error", "err"])(
  "an error under «%s» is logged with what it says and where it was thrown",
  (key) => {
    const line = lineOf({ [key]: new RangeError("No key k1") })[key];
    expect(line).toEqual({ name: "RangeError", message: "No key k1", stack: expect.any(String) });
    expect(line.stack).toMatch(/^ {4}at .*log\.test\.ts:\d+/);
  },
);

test("an error keeps its code and nothing else that hangs on it", () => {
  const error = Object.assign(new Error("duplicate key value violates unique constraint"), {
    code: "23505",
    detail: "Key (email)=(ben@acme.test) already exists.",
    where: "COPY, line 1: I forgot my password",
    cause: new Error("I forgot my password"),
  });
  expect(Object.keys(lineOf({ error }).error)).toEqual(["name", "code", "message", "stack"]);
});

const SAID = "Hello, my card is 4111 at ben@acme.test";
test.each<[string, () => unknown]>([
  ["PostgreSQL that cannot read a value", () => pool.query("select $1::int", [SAID])],
  ["PostgreSQL that cannot read JSON", () => pool.query(`select '${SAID}'::jsonb`)],
  ["JSON that is none", () => JSON.parse(SAID)],
  ["an address that is none", () => new URL(SAID)],
  ["a call to an address that is none", () => fetch(`:${SAID}`)],
  ["Prisma's arguments", () => db.user.findFirst({ where: { name: SAID, id: 7 as unknown as string } })],
  ["Prisma's SQL", () => db.$queryRawUnsafe("select $1::text::int", SAID)],
  ["words of our own", () => Promise.reject(new Error("There is no ben@acme.test"))],
])("%s is logged without what was said", async (_, work) => {
  const { error, text } = lineOf({ error: await failureOf(work) });
  expect(error.message).not.toBe("");
  expect(error.stack).not.toContain("Hello");
  expect(text).not.toMatch(/4111|ben|acme/);
});

test("letters are logged without whom they go to, and lanes of others as they are", () => {
  const letter = lineOf({ delivery: 7, lane: "mail:ben@acme.test", reason: "550 <ben@acme.test>: unknown" });
  expect(letter).toMatchObject({ delivery: 7, reason: "550 <…@…>: unknown" });
  expect(letter.lane).toMatch(/^mail:[0-9a-f]{8}$/);
  expect(lineOf({ lane: "desk:cnv_1" }).lane).toBe("desk:cnv_1");
});

test("a request that broke is logged by its route, for its address names the customer", async () => {
  const written = vi.spyOn(log, "error");
  const api = createApi();
  api.get("/api/v1/broken/:id", () => {
    throw new Error("broken");
  });
  await api.request("/api/v1/broken/+4915112345678");
  expect(written.mock.calls).toEqual([
    [expect.objectContaining({ route: "/api/v1/broken/:id" }), "api.broke"],
  ]);
  expect(JSON.stringify(written.mock.calls)).not.toContain("49151");
});
