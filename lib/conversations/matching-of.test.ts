import { beforeAll, beforeEach, expect, test } from "vitest";
import { conversationIdOf } from "@/lib/conversations/ids";
import { lanesOf } from "@/lib/conversations/lanes-named";
import { matchingOf } from "@/lib/conversations/matching-of";
import { readDeliveries } from "@/lib/conversations/queries-deliveries";
import { redeliverMatching } from "@/lib/conversations/redeliver-deliveries";
import { inTransaction, sql } from "@/lib/db";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import type { OwnerScope } from "@/lib/organizations/scope";
import { build } from "@/lib/testing/build";
import { type BuiltBot, buildBot } from "@/lib/testing/build-bot";

let acme: OwnerScope;
let bot: BuiltBot;

beforeAll(async () => {
  acme = await build.organization();
  bot = await buildBot(acme);
});
beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Conversation", "Person"`));

const laneOf = (way: string, name: string) => `${way}:${conversationIdOf(bot.scope, name)}`;

async function begin(name: string, person?: { name: string; email: string }): Promise<void> {
  const id = conversationIdOf(bot.scope, name);
  if (person)
    await sql.query(
      `insert into "Person" (id, "organizationId", "botId", name, email, hash) values ($1, $2, $3, $4, $5, '')`,
      [`per-${name}`, acme.id, bot.id, person.name, person.email],
    );
  await sql.query(
    `insert into "Conversation" (id, "organizationId", "botId", "externalId", "personId") values ($1, $2, $3, $4, $5)`,
    [id, acme.id, bot.id, name, person ? `per-${name}` : null],
  );
  await inTransaction((tx) =>
    enqueueDelivery(
      tx,
      ...["desk", "bot"].map((way) => ({
        organizationId: acme.id,
        botId: bot.id,
        conversationId: id,
        lane: `${way}:${id}`,
        destination: way,
        kind: way === "bot" ? "message.created" : "desk.message",
        payload: {},
      })),
    ),
  );
}

const lanesFor = async (search: string) =>
  (await readDeliveries(acme, bot.scope, { search })).deliveries.map(({ lane }) => lane).sort();

test("words find every lane of the conversations in which they occur: its id, its person, their e-mail", async () => {
  await begin("web-91c0de");
  await begin("web-5f21c8", { name: "Jana Novák", email: "jana@example.com" });
  expect(await lanesFor("91C0")).toEqual(["bot:web-91c0de", "desk:web-91c0de"]);
  expect(await lanesFor("jana n")).toEqual(["bot:web-5f21c8", "desk:web-5f21c8"]);
  expect(await lanesFor("jana@example")).toEqual(["bot:web-5f21c8", "desk:web-5f21c8"]);
  expect(await lanesFor("web-")).toHaveLength(4);
  expect(await lanesFor("nobody")).toEqual([]);
});

test("a lane that is typed stands for itself, and the counts follow", async () => {
  await begin("web-91c0de");
  expect(await lanesFor("bot:web-91c0de")).toEqual(["bot:web-91c0de"]);
  const view = await readDeliveries(acme, bot.scope, { search: "bot:web-91c0de" });
  expect(view.counts).toMatchObject({ all: 1, pending: 1 });
});

test("words within a lane are both", async () => {
  await begin("web-91c0de");
  await begin("web-5f21c8");
  const both = { lane: "bot:web-91c0de", search: "91c0de" };
  expect((await matchingOf(bot.scope, both)).lanes).toEqual([laneOf("bot", "web-91c0de")]);
  expect((await matchingOf(bot.scope, { ...both, search: "5f21c8" })).lanes).toEqual([]);
  expect((await matchingOf(bot.scope, {})).lanes).toBeUndefined();
});

test("another bot's conversations are not looked into", async () => {
  await begin("web-91c0de");
  const other = await buildBot(acme, { name: "Other bot" });
  expect((await matchingOf(other.scope, { search: "91c0de" })).lanes).toEqual([]);
  expect(lanesOf(conversationIdOf(other.scope, "web-91c0de"))).not.toContain(laneOf("bot", "web-91c0de"));
});

test("what words find is what is sent again", async () => {
  await begin("web-91c0de");
  await begin("web-5f21c8");
  await sql.query(`update "Delivery" set state = 'dead'`);
  await sql.query(`update "Lane" set pending = 0, "dueAt" = null`);
  expect(await redeliverMatching(acme, { botId: bot.id, search: "91c0" })).toEqual({ count: 2, isAll: true });
  expect((await readDeliveries(acme, bot.scope, {})).counts).toMatchObject({ pending: 2, dead: 2 });
});
