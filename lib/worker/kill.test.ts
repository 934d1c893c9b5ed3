import type { MiddlewareHandler } from "hono";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createChannel } from "@/lib/channels/create-channel";
import { db } from "@/lib/db";
import { enableDesk } from "@/lib/desk/enable-desk";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { type CallbackCatcher, catchCallbacks } from "@/lib/testing/catch-callbacks";
import { deskOfTest } from "@/lib/testing/desk-of-test";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { type BatonProcess, startBaton } from "@/lib/testing/start-baton";
import type { LiveBot } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";
import { type StartedChatwoot, startChatwoot } from "@/sandbox/chatwoot/start-chatwoot";

let baton: BatonProcess;
let chatwoot: StartedChatwoot;
let callbacks: CallbackCatcher;
let trap: { method: string; path: RegExp; does: () => void | Promise<void> } | null = null;
let killed: Promise<void> | null = null;

/** Strikes after Baton's call was carried out and before it hears so: the worst moment. */
const strikeInTheMiddle: MiddlewareHandler = async (c, next) => {
  await next();
  if (!trap || c.req.method !== trap.method || !trap.path.test(new URL(c.req.url).pathname)) return;
  const { does } = trap;
  trap = null;
  await does();
};

beforeAll(async () => {
  chatwoot = await startChatwoot({ onRequest: strikeInTheMiddle });
  callbacks = await catchCallbacks();
  const env = { CHATWOOT_URL: chatwoot.url, CHATWOOT_PLATFORM_TOKEN: chatwoot.platformToken };
  Object.assign(process.env, env);
  baton = await startBaton(env);
  process.env.BATON_URL = baton.url;
});

afterAll(async () => {
  await baton.stop();
  await chatwoot.close();
  await callbacks.stop();
});

function killAt(method: string, path: RegExp): void {
  killed = null;
  trap = {
    method,
    path,
    does: () => {
      killed = baton.kill();
      return killed;
    },
  };
}

async function revive(): Promise<void> {
  await waitFor("Baton is killed", () => killed !== null);
  await killed;
  await baton.start();
}

async function switchOn() {
  const organization = await build.organization();
  const bot = await buildBot(organization);
  const { secret } = await createChannel(organization, {
    botId: bot.id,
    label: "Default",
    callbackUrl: callbacks.url,
  });
  callbacks.secret = secret;
  await enableDesk(organization, bot.id);
  const isDone = () =>
    waitFor(
      "Chatwoot is on",
      async () => (await db.inbox.findUniqueOrThrow({ where: { botId: bot.id } })).enabledAt !== null,
    );
  return { organization, bot, isDone };
}

describe("kill -9 while Chatwoot is switched on", () => {
  test.each([
    ["the account", "POST", /\/platform\/api\/v1\/accounts$/],
    ["an owner's user", "POST", /\/platform\/api\/v1\/users$/],
    ["the inbox", "POST", /\/inboxes$/],
    ["the agent bot", "POST", /\/agent_bots$/],
    ["the test conversation", "POST", /\/conversations$/],
  ])(
    "after %s was made: the set-up finishes, and nothing is doubled",
    async (_, method, path) => {
      killAt(method, path);
      const { organization, isDone } = await switchOn();
      await revive();
      await isDone();
      const desk = await db.desk.findUniqueOrThrow({ where: { organizationId: organization.id } });
      const { store } = chatwoot;
      const accountId = desk.chatwootAccountId as number;
      const ours = () => [...store.accounts.values()].filter((one) => one.customAttributes.baton === desk.id);
      await waitFor("one account is left", () => ours().length === 1);
      expect(store.by.membersOfAccount.all(accountId)).toHaveLength(2);
      expect(store.by.inboxesOfAccount.all(accountId)).toHaveLength(1);
      expect(store.by.agentBotsOfAccount.all(accountId)).toHaveLength(1);
      await waitFor(
        "the self-test is cleared away",
        () => store.by.conversationsOfAccount.all(accountId).length === 0,
      );
      expect(
        await db.delivery.count({ where: { kind: "mail.letter", lane: `mail:${organization.user.email}` } }),
      ).toBe(1);
    },
    40_000,
  );
});

describe("kill -9 in the middle of a handoff", () => {
  let live: LiveBot;
  beforeAll(async () => {
    const { organization, bot, isDone } = await switchOn();
    await isDone();
    live = { ...bot, organization, desk: await deskOfTest(chatwoot, bot.id) };
  });

  test.each([
    ["the conversation was begun", "POST", /\/conversations$/],
    ["a message was written", "POST", /\/messages$/],
    ["it was opened", "POST", /\/toggle_status$/],
    ["the team was assigned", "POST", /\/assignments$/],
  ])(
    "after %s: it finishes, once",
    async (_, method, path) => {
      const world = { url: baton.url, chatwoot, callbacks };
      const t = talkOf(world, live);
      killAt(method, path);
      const sent = await Promise.allSettled([t.user("A person, please")]);
      if (sent[0]?.status === "rejected") await waitFor("Baton is killed", () => killed !== null);
      const asked = { note: "Order 40031", text: "One moment", team: live.desk.teams.sales };
      // It may be killed before it can answer this.
      if (killed === null) await t.handOff(asked).catch(() => {});
      await revive();
      await t.handOff(asked);
      await t.isTold("handoff.queued");
      const number = await t.at("One moment");
      expect(live.desk.thread(number).map(({ text }) => text)).toEqual([
        "A person, please",
        "One moment",
        "Order 40031",
      ]);
      expect(t.deskRow(number)).toMatchObject({ status: "open", teamId: live.desk.teams.sales });
      await live.desk.says(number, "Hello");
      await live.desk.resolves(number);
      await t.isTold("handoff.ended");
      expect(t.told().map(({ type }) => type)).toEqual([
        "handoff.queued",
        "handoff.joined",
        "message.created",
        "handoff.ended",
      ]);
    },
    40_000,
  );
});

test("a process that is killed with a message in its hand: the other one carries it when the lease is over, once", async () => {
  const { organization, bot, isDone } = await switchOn();
  await isDone();
  const live = { ...bot, organization, desk: await deskOfTest(chatwoot, bot.id) };
  const other = await startBaton();
  const t = talkOf({ url: other.url, chatwoot, callbacks }, live);
  await t.user("zero");
  const number = await t.at("zero");
  await other.stop();
  // Only one is there to take it, and that one is killed.
  killAt("POST", /\/messages$/);
  const sender = talkOf({ url: baton.url, chatwoot, callbacks }, live, t.id);
  await sender.user("one", { id: "one" }).catch(() => {});
  await waitFor("it is killed", () => killed !== null);
  await other.start();
  expect((await t.user("one", { id: "one" })).status).toBe(202);
  await t.user("two", { id: "two" });
  await t.at("two");
  expect(live.desk.thread(number).map(({ text }) => text)).toEqual(["zero", "one", "two"]);
  await other.stop();
  await baton.start();
});

test("a process that hangs for longer than its lease: what another has carried meanwhile is not carried again", async () => {
  const { organization, bot, isDone } = await switchOn();
  await isDone();
  const live = { ...bot, organization, desk: await deskOfTest(chatwoot, bot.id) };
  let isFrozen = false;
  const freeze = () => {
    baton.freeze();
    isFrozen = true;
  };
  // Begun, and not yet written into: with the answer it would go on to write.
  trap = { method: "POST", path: /\/conversations$/, does: freeze };
  const t = talkOf({ url: baton.url, chatwoot, callbacks }, live);
  await t.user("one");
  await waitFor("it hangs", () => isFrozen);
  const other = await startBaton();
  const number = await t.at("one");
  baton.thaw();
  await t.user("two");
  await t.at("two");
  expect(live.desk.thread(number).map(({ text }) => text)).toEqual(["one", "two"]);
  await other.stop();
});
