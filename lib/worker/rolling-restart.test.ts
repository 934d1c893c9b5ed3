// Several processes on one PostgreSQL (Debian's where it is installed, as most would have it), renewed one by one.
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type CallbackCatcher, catchCallbacks } from "@/lib/testing/catch-callbacks";
import { findDebianPostgres } from "@/lib/testing/find-debian-postgres";
import { type BatonProcess, startBaton } from "@/lib/testing/start-baton";
import { type OwnPostgres, startOwnPostgres } from "@/lib/testing/start-own-postgres";
import { type StartedChatwoot, startChatwoot } from "@/sandbox/chatwoot/start-chatwoot";

const TEAM = 3;
const TALKS = 6;
const GRACE = 10_000;
const MANY = 150;

let postgres: OwnPostgres;
let chatwoot: StartedChatwoot;
let callbacks: CallbackCatcher;
const team: BatonProcess[] = [];

beforeAll(async () => {
  postgres = await startOwnPostgres({ fsync: "off", max_connections: "100" }, findDebianPostgres());
  chatwoot = await startChatwoot();
  callbacks = await catchCallbacks();
  Object.assign(process.env, {
    DATABASE_URL: postgres.url,
    CHATWOOT_URL: chatwoot.url,
    CHATWOOT_PLATFORM_TOKEN: chatwoot.platformToken,
  });
  const { applyMigrations } = await import("@/lib/migrations");
  await applyMigrations(postgres.url);
  for (let n = 0; n < TEAM; n++) {
    const first = team[0]?.url;
    team.push(await startBaton(first ? { BATON_URL: first, CHATWOOT_WEBHOOK_URL: first } : {}));
  }
}, 90_000);
afterAll(async () => {
  await Promise.all(team.map((one) => one.stop()));
  await chatwoot.close();
  await callbacks.stop();
  await postgres.stop();
});

const isRefused = (error: unknown) => (error as { cause?: { code?: string } }).cause?.code === "ECONNREFUSED";

test("each process is stopped and started again while customers write: none breaks a call, nothing is lost, doubled or out of order", async () => {
  const { buildLiveBot } = await import("@/lib/testing/start-world");
  const { talkOf } = await import("@/lib/testing/runtime-of-test");
  const { waitFor } = await import("@/lib/testing/wait-for");
  const bot = await buildLiveBot({ chatwoot, callbacks });
  const broken: unknown[] = [];
  let isOver = false;

  /** What a balancer does: a door where nobody listens is passed by. */
  async function write(n: number): Promise<{ id: string; said: string[] }> {
    const id = `roll-${n}`;
    const doors = team.map(({ url }) => talkOf({ url, chatwoot, callbacks }, bot, id));
    const said: string[] = [];
    for (let turn = n; !isOver; turn++) {
      const text = `word ${said.length}`;
      try {
        const answer = await doors[turn % TEAM]?.user(text, { id: `${id}-${said.length}` });
        if (answer?.status === 202) said.push(text);
        else broken.push(answer);
      } catch (error) {
        if (!isRefused(error)) broken.push(error);
      }
      // Chatwoot takes 200 messages a minute into one conversation.
      await pause(said.length < MANY ? 10 : 1_000);
    }
    return { id, said };
  }

  async function renew(): Promise<void> {
    await pause(500);
    for (const one of team) {
      const start = performance.now();
      expect(await one.stop()).toBe(0);
      expect(performance.now() - start).toBeLessThan(GRACE);
      await one.start();
    }
    await pause(500);
    isOver = true;
  }

  const writing = Array.from({ length: TALKS }, (_, n) => write(n));
  await renew();
  const written = await Promise.all(writing);
  expect(broken).toEqual([]);
  for (const { id, said } of written) {
    expect(said.length).toBeGreaterThan(20);
    const talk = talkOf({ url: team[0]?.url ?? "", chatwoot, callbacks }, bot, id);
    const number = await talk.at("word 0");
    const thread = () => bot.desk.thread(number).map(({ text }) => text);
    await waitFor(`all of ${id} is at the desk`, () => thread().length >= said.length);
    expect(thread()).toEqual(said);
  }
}, 120_000);
