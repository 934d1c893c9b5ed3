import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { beforeEach, expect, test, vi } from "vitest";
import { db } from "@/lib/db";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { SEALED_PLACES } from "@/lib/sealed-places";
import { build } from "@/lib/testing/build";

const key = (id: string, byte: number) => `${id}:${Buffer.alloc(32, byte).toString("base64")}`;
const [OLD, NEW] = [key("k1", 1), key("k2", 2)];

/** What Baton does once it was started with these keys. */
async function withKeys(...keys: string[]) {
  vi.resetModules();
  vi.stubEnv("SECRET_KEYS", keys.join(","));
  const [box, anew, demand] = await Promise.all([
    import("@/lib/secret-box"),
    import("@/lib/seal-anew"),
    import("@/lib/demand-keys"),
  ]);
  return { ...box, ...anew, ...demand };
}

const tokenOf = async (id: string) =>
  (await db.desk.findUniqueOrThrow({ where: { id } })).botAgentTokenSealed;
const putToken = (id: string, box: string) =>
  db.desk.update({ where: { id }, data: { botAgentTokenSealed: box } });

beforeEach(async () => {
  await db.desk.deleteMany();
  await db.delivery.deleteMany();
});

test("every sealed column of the schema is known", () => {
  const schema = readFileSync("prisma/schema.prisma", "utf8");
  const named = [...schema.matchAll(/^model (\w+) \{([\s\S]*?)^\}/gm)].flatMap(([, table, columns = ""]) =>
    [...columns.matchAll(/^ {2}(\w*sealed) /gim)].map(([, column]) => `${table} "${column}"`),
  );
  const known = SEALED_PLACES.filter(({ table }) => table !== "Delivery");
  expect(known.map(({ table, box }) => `${table} ${box}`)).toEqual(named);
});

test("what an old key seals is sealed under the first, once, and the old key can go", async () => {
  const desk = await build.desk(await build.organization());
  const old = await withKeys(OLD);
  await putToken(desk.id, old.seal("token"));
  const lane = "mail:ben@acme.test";
  const payload = { to: "ben@acme.test", letter: "reset-password", sealed: old.seal("letter") };
  const { sql } = await import("@/lib/db");
  await enqueueDelivery(sql, { organizationId: "", lane, destination: "mail", kind: "mail.letter", payload });

  const both = await withKeys(NEW, OLD);
  // Of several processes that do it at the same time, one seals each.
  const counts = await Promise.all([both.sealAnew(), both.sealAnew()]);
  expect(counts[0] + counts[1]).toBe(2);
  expect(await both.sealAnew()).toBe(0);

  const now = await withKeys(NEW);
  await expect(now.demandKeys()).resolves.toBeUndefined();
  expect(now.open((await tokenOf(desk.id)) ?? "")).toBe("token");
  const letter = await db.delivery.findFirstOrThrow({ where: { lane } });
  expect(letter.payload).toEqual({ ...payload, sealed: expect.stringMatching(/^k2\./) });
  expect(now.open((letter.payload as typeof payload).sealed)).toBe("letter");
});

test("a box that does not open stays as it is, and holds nothing else up", async () => {
  const [broken, whole] = [
    await build.desk(await build.organization()),
    await build.desk(await build.organization()),
  ];
  await putToken(broken.id, "k1.AAAA.AAAA");
  await putToken(whole.id, (await withKeys(OLD)).seal("token"));
  expect(await (await withKeys(NEW, OLD)).sealAnew()).toBe(1);
  expect(await tokenOf(broken.id)).toBe("k1.AAAA.AAAA");
});

test("Baton does not start without a key that still seals something, and says which", async () => {
  const desk = await build.desk(await build.organization());
  await putToken(desk.id, (await withKeys(OLD)).seal("token"));
  const env = { ...process.env, SECRET_KEYS: NEW, BATON_ROLES: "api", PORT: "1" };
  const ending = await new Promise((resolve) =>
    execFile(process.execPath, ["--import", "tsx", "server.ts"], { env }, (error, _, said) =>
      resolve({ code: error?.code, said }),
    ),
  );
  expect(ending).toEqual({ code: 1, said: expect.stringMatching(/^SECRET_KEYS lacks k1, [^\n]+\n$/) });
});
