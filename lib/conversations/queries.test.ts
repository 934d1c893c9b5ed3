import { afterAll, beforeAll, expect, test } from "vitest";
import { listBots } from "@/lib/bots/queries";
import { conversationIdOf } from "@/lib/conversations/ids";
import { lanesOf } from "@/lib/conversations/lanes-named";
import { readConversationView } from "@/lib/conversations/queries-conversation";
import { countConversations } from "@/lib/conversations/queries-counts";
import { listConversations } from "@/lib/conversations/queries-list";
import { readOverview } from "@/lib/conversations/queries-overview";
import { readReceipt, readReceiptOf } from "@/lib/conversations/queries-receipt";
import { listThread } from "@/lib/conversations/queries-thread";
import { sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { pauseDestination, resumeDestinations } from "@/lib/deliveries/pause-destination";
import { countDeliveries } from "@/lib/deliveries/queries-page";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";

let world: World;
let bot: LiveBot;
/** One that went to a human and back, and one that waits. */
let number: number;

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
  await sql.query(
    `insert into "Route" (id, "organizationId", "botId", position, "isDefault", "teamId", "teamName", intents) values
     ('rte_1', $1, $2, 2, false, $3, 'Sales', '{shop.order}')`,
    [bot.organization.id, bot.id, bot.desk.teams.sales],
  );
  const hanna = talkOf(world, bot, "web-hanna");
  await hanna.user("Let me speak to a person", {
    person: { name: "Hanna Schmidt", email: "hanna@acme.test" },
  });
  await hanna.handOff({ unfinishedIntents: ["shop.order.cancel"], note: "Order 40031", text: "One moment" });
  number = await hanna.at("One moment");
  await hanna.isTold("handoff.queued");
  await bot.desk.assigns(number, { assignee_id: bot.desk.agent.id });
  await hanna.isTold("handoff.assigned");
  await bot.desk.says(number, "Hello, this is Marta");
  await hanna.isTold("message.created");
  await hanna.user("Wonderful");
  await hanna.at("Wonderful");
  await bot.desk.resolves(number);
  await hanna.isTold("handoff.ended");
  const luis = talkOf(world, bot, "web-luis");
  await luis.user("A person, please");
  await luis.handOff();
  await luis.isTold("handoff.queued");
  await waitFor("everything is carried", async () => {
    const lanes = ["web-hanna", "web-luis"].flatMap((name) => lanesOf(idOf(name)));
    return (await countDeliveries(bot.scope, { lanes })).pending === 0;
  });
});
afterAll(() => world.stop());

const idOf = (externalId: string) => conversationIdOf(bot.scope, externalId);

async function viewOf(externalId: string) {
  const view = await readConversationView(bot.scope, idOf(externalId));
  if (!view) throw new Error(`No ${externalId}`);
  return view;
}

test("conversations are listed by their last words, with who has them", async () => {
  const { conversations } = await listConversations(bot.scope, {});
  expect(conversations).toMatchObject([
    {
      externalId: "web-luis",
      state: "waiting",
      agent: null,
      last: { author: "user", text: "A person, please" },
    },
    { externalId: "web-hanna", person: "Hanna Schmidt", state: "bot", last: { text: "Wonderful" } },
  ]);
  expect(conversations[0]?.since).not.toBeNull();
  expect(await countConversations(bot.scope, undefined)).toEqual({ all: 2, bot: 1, waiting: 1, human: 0 });
});

test("a search finds by name, e-mail and id, in every state that is asked for", async () => {
  const found = async (search: string, state?: "bot" | "waiting") =>
    (await listConversations(bot.scope, { search, state })).conversations.map(({ externalId }) => externalId);
  expect(await found("schmidt")).toEqual(["web-hanna"]);
  expect(await found("HANNA@acme")).toEqual(["web-hanna"]);
  expect(await found("web-l")).toEqual(["web-luis"]);
  expect(await found("web-", "bot")).toEqual(["web-hanna"]);
  expect(await found("web-%")).toEqual([]);
  expect(await countConversations(bot.scope, "luis")).toEqual({ all: 1, bot: 0, waiting: 1, human: 0 });
});

test("a conversation is read with its words, its handoffs and its place at the desk", async () => {
  const view = await viewOf("web-hanna");
  expect(view).toMatchObject({ person: "Hanna Schmidt", channel: "Default", state: "bot", messages: 4 });
  expect(view.desk).toMatchObject({
    number,
    url: `${world.chatwoot.url}/app/accounts/${bot.desk.accountId}/conversations/${number}`,
  });
  expect(view.handoffs).toMatchObject([
    { state: "ended", endReason: "completed", note: "Order 40031", agent: { name: "Marta Lindqvist" } },
  ]);
  const { messages, hasEarlier } = await listThread(bot.scope, view.id);
  expect(messages.map(({ author, text }) => [author, text])).toEqual([
    ["user", "Let me speak to a person"],
    ["bot", "One moment"],
    ["agent", "Hello, this is Marta"],
    ["user", "Wonderful"],
  ]);
  expect(hasEarlier).toBe(false);
});

test("a long thread comes in pages, and what is new comes after what is there", async () => {
  const id = idOf("web-hanna");
  const newest = await listThread(bot.scope, id, { size: 3 });
  expect([newest.messages.length, newest.hasEarlier]).toEqual([3, true]);
  const first = newest.messages[0]?.id as number;
  const earlier = await listThread(bot.scope, id, { before: first, size: 3 });
  expect(earlier.messages.map(({ text }) => text)).toEqual(["Let me speak to a person"]);
  expect(earlier.hasEarlier).toBe(false);
  const since = await listThread(bot.scope, id, { from: first });
  expect(since.messages).toEqual(newest.messages);
});

test("a receipt counts the words that were said with a human, and all deliveries", async () => {
  const view = await viewOf("web-hanna");
  const [handoff] = view.handoffs;
  if (!handoff) throw new Error("No handoff");
  const receipt = await readReceipt(view.id, handoff);
  // The farewell, the agent's word and the customer's.
  expect(receipt.carried).toEqual({ done: 3, all: 3 });
  expect(receipt.deliveries).toMatchObject({ pending: 0, dead: 0 });
  expect(receipt.deliveries.delivered).toBeGreaterThan(8);
  expect(receipt.desk?.number).toBe(number);
});

test("a receipt is found by its handoff's id, in its own conversation alone", async () => {
  const { id, handoffs } = await viewOf("web-hanna");
  const handoff = handoffs[0]?.id as string;
  expect(await readReceiptOf(bot.scope, id, handoff)).toMatchObject({ handoffId: handoff });
  expect(await readReceiptOf(bot.scope, idOf("web-luis"), handoff)).toBeNull();
});

test("the list of chatbots says how many wait, and since when", async () => {
  const { handoffs } = await viewOf("web-luis");
  const lines = await listBots(bot.organization);
  expect(lines.find(({ slug }) => slug === bot.slug)).toMatchObject({
    desk: "on",
    waiting: 1,
    longestSince: handoffs[0]?.requestedAt,
  });
});

test("the overview says who waits, what today came to, and where the set-up stands", async () => {
  const { setUp, live } = await readOverview(bot.scope, "Europe/Berlin");
  expect(setUp).toMatchObject({
    standing: "on",
    owners: { verified: 1, all: 1, unverified: [] },
    channel: { label: "Default" },
    defaultTeam: null,
  });
  expect([setUp.key?.usedAt, setUp.firstMessageAt, setUp.firstHandoffAt, setUp.enabledAt]).not.toContain(
    null,
  );
  expect(live?.now).toMatchObject({
    waiting: 1,
    withHuman: 0,
    handoffs: [{ person: "web-luis", state: "queued", team: null, intent: null }],
  });
  expect(live?.today).toMatchObject({ count: 2, completed: 1, open: 1, cancelled: 0, failed: 0 });
  expect(live?.today.teams).toMatchObject([
    { team: "Sales", count: 1 },
    { team: null, firstAnswer: null },
  ]);
  expect(live?.days).toHaveLength(14);
  expect(live?.days.at(-1)?.firstAnswer).toBe(live?.today.firstAnswer);
  expect(live?.needsYou).toMatchObject({ dead: 0, deliveries: [] });
});

test("the overview says why nothing goes to a desk that refuses Baton", async () => {
  const destination = deskDestination(bot.organization.id);
  await pauseDestination({
    destination,
    organizationId: bot.organization.id,
    reason: "Account is suspended",
  });
  const { setUp } = await readOverview(bot.scope);
  expect(setUp).toMatchObject({ standing: "paused", trouble: "Account is suspended" });
  await resumeDestinations([destination]);
  expect((await readOverview(bot.scope)).setUp).toMatchObject({ standing: "on", trouble: null });
});

test("before the first handoff there is only the set-up", async () => {
  const fresh = await buildBot(await build.organization());
  const { setUp, live } = await readOverview(fresh.scope);
  expect(live).toBeNull();
  expect(setUp).toMatchObject({ standing: "off", channel: null, firstMessageAt: null, account: null });
});

test("another organization's bot finds nothing of it", async () => {
  const beacon = await buildBot(await build.organization({ name: "Beacon" }));
  expect((await listConversations(beacon.scope, {})).conversations).toEqual([]);
  expect(await countConversations(beacon.scope, "web")).toEqual({ all: 0, bot: 0, waiting: 0, human: 0 });
  expect(await readConversationView(beacon.scope, idOf("web-hanna"))).toBeNull();
  expect(await listThread(beacon.scope, idOf("web-hanna"))).toEqual({ messages: [], hasEarlier: false });
});

test("pages of conversations follow each other without gaps, also where two are of the same moment", async () => {
  const many = await buildBot(bot.organization, { name: "Many" });
  await sql.query(
    `insert into "Conversation" (id, "organizationId", "botId", "externalId", "lastMessageAt")
     select 'cnv_many' || n, $1, $2, 'many-' || n, now() - (n / 2) * interval '1 minute' from generate_series(1, 25) n`,
    [bot.organization.id, many.id],
  );
  const seen: string[] = [];
  let page = await listConversations(many.scope, {}, 10);
  const first = page.conversations.map(({ id }) => id);
  for (;;) {
    seen.push(...page.conversations.map(({ id }) => id));
    if (!page.older) break;
    page = await listConversations(many.scope, { before: page.older }, 10);
  }
  expect(new Set(seen).size).toBe(25);
  expect(seen).toHaveLength(25);
  const up = await listConversations(many.scope, { after: page.newer as string }, 10);
  expect(up.conversations.map(({ id }) => id)).toEqual(seen.slice(10, 20));
  const top = await listConversations(many.scope, { after: up.newer as string }, 10);
  expect(top.conversations.map(({ id }) => id)).toEqual(first);
  expect(top.newer).toBeNull();
});
