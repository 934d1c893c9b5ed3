// npm run bench:busy-desk: humans' conversations at a desk that takes 30 writes a second, beside a bot that says 300.
import { setTimeout as pause } from "node:timers/promises";
import { benchEnv, bundleServer, SERVER, startDatabase, startProgram, stopProgram } from "@/bench/processes";
import { slowDesk } from "@/bench/slow-desk";
import type { Mirror } from "@/lib/bots/choices";
import { startChatwoot } from "@/sandbox/chatwoot/start-chatwoot";

const SECONDS = Number(process.env.SECONDS ?? 20);
const TAKEN = 30;
const SAID = 300;
const CHATS = 300;
const HUMANS = 5;
const PORT = 4360;

bundleServer();
const database = await startDatabase();
const desk = slowDesk(TAKEN);
const chatwoot = await startChatwoot({ onRequest: desk.limit });
const env = benchEnv(database.url, {
  BATON_URL: `http://127.0.0.1:${PORT}`,
  CHATWOOT_URL: chatwoot.url,
  CHATWOOT_PLATFORM_TOKEN: chatwoot.platformToken,
  BATON_ROLES: "api,worker",
});
Object.assign(process.env, env);
const { applyMigrations } = await import("@/lib/migrations");
await applyMigrations(database.url);
const { changeBot } = await import("@/lib/bots/change-bot");
const { pool, sql } = await import("@/lib/db");
const { catchCallbacks } = await import("@/lib/testing/catch-callbacks");
const { talkOf } = await import("@/lib/testing/runtime-of-test");
const { buildLiveBot } = await import("@/lib/testing/start-world");
const { waitFor } = await import("@/lib/testing/wait-for");
const { percentile } = await import("@/bench/percentile");
const baton = await startProgram([SERVER], PORT, env);
const callbacks = await catchCallbacks();
const world = { url: `http://127.0.0.1:${PORT}`, chatwoot, callbacks };

const PENDING = `select coalesce(sum(pending), 0)::int as n from "Lane" where destination = $1`;
type Bot = Awaited<ReturnType<typeof buildLiveBot>>;
type Talk = ReturnType<typeof talkOf>;

const pendingOf = async ({ organization }: Bot) =>
  (await sql.query<{ n: number }>(PENDING, [`desk:${organization.id}`]))[0]?.n ?? 0;

/** A conversation that a human has. */
async function withHuman(bot: Bot, n: number) {
  const t = talkOf(world, bot, `human-${bot.id}-${n}`);
  await t.user("A person, please");
  await t.handOff();
  const number = await t.at("A person, please");
  await bot.desk.says(number, "Hello");
  await t.isTold("message.created");
  return { t, number };
}

/** Every chat says something in turn, so that so many words are said in a second. */
async function chatter(talks: Talk[], until: number): Promise<string[]> {
  const said: string[] = [];
  const sending: Promise<unknown>[] = [];
  const start = performance.now();
  while (performance.now() < until) {
    const due = ((performance.now() - start) / 1000) * SAID;
    while (said.length < due) {
      const text = `word ${said.length}`;
      sending.push(talks[said.length % talks.length]?.bot(text) ?? Promise.resolve());
      said.push(text);
    }
    await pause(10);
  }
  await Promise.all(sending);
  return said;
}

/** Customers' and agents' words, again and again; how long each took to the other end. */
async function speak(bot: Bot, { t, number }: Awaited<ReturnType<typeof withHuman>>, until: number) {
  const toDesk: number[] = [];
  const toRuntime: number[] = [];
  for (let n = 0; performance.now() < until; n++) {
    const start = performance.now();
    await t.user(`customer ${n}`);
    await t.at(`customer ${n}`);
    toDesk.push(performance.now() - start);
    const told = t.told().length;
    const spoken = performance.now();
    await bot.desk.says(number, `agent ${n}`);
    await waitFor("the runtime is told", () => t.told().length > told);
    toRuntime.push(performance.now() - spoken);
    await pause(500);
  }
  return { toDesk, toRuntime };
}

/** How many words are not at the desk in the order in which they were said. */
function countLost(bot: Bot, talks: Talk[], said: string[]): number {
  const lostOf = (talk: Talk, index: number) => {
    const expected = said.filter((_, n) => n % talks.length === index);
    const there = talk
      .deskRows()
      .flatMap(({ displayId }) => bot.desk.thread(displayId))
      .flatMap(({ text }) => (text?.startsWith("word ") ? [text] : []));
    return expected.filter((text, n) => there[n] !== text).length;
  };
  return talks.reduce((sum, talk, index) => sum + lostOf(talk, index), 0);
}

async function measure(mirror: Mirror) {
  const bot = await buildLiveBot(world);
  await changeBot(bot.organization, { botId: bot.id, mirror });
  const humans = [];
  for (let n = 0; n < HUMANS; n++) humans.push(await withHuman(bot, n));
  const talks = Array.from({ length: CHATS }, (_, n) => talkOf(world, bot, `chat-${bot.id}-${n}`));
  const until = performance.now() + SECONDS * 1000;
  const [said, ...spoken] = await Promise.all([
    chatter(talks, until),
    ...humans.map((human) => speak(bot, human, until)),
  ]);
  const backlog = await pendingOf(bot);
  const toDesk = spoken.flatMap((one) => one.toDesk);
  const toRuntime = spoken.flatMap((one) => one.toRuntime);
  return { bot, talks, said, toDesk, toRuntime, backlog };
}

const live = await measure("live");
const atHandoff = await measure("at-handoff");
desk.hurry();
await waitFor("the backlog has drained", async () => (await pendingOf(live.bot)) === 0, {
  patience: 300_000,
  every: 500,
});
const line = ({ said, toDesk, toRuntime, backlog }: Awaited<ReturnType<typeof measure>>) => ({
  "bot's words": said.length,
  "humans' words": toDesk.length + toRuntime.length,
  "p95 to the desk, ms": Math.round(percentile(toDesk, 95)),
  "p95 to the runtime, ms": Math.round(percentile(toRuntime, 95)),
  "waiting at the end": backlog,
});
console.table({ live: line(live), "at-handoff": line(atHandoff) });
const lost = countLost(live.bot, live.talks, live.said);
console.log(`after the backlog has drained: ${lost} of ${live.said.length} words lost or out of order`);
const slowest = Math.max(
  ...[live, atHandoff].flatMap(({ toDesk, toRuntime }) => [
    percentile(toDesk, 95),
    percentile(toRuntime, 95),
  ]),
);
process.exitCode = lost === 0 && slowest < 1_000 ? 0 : 1;
await stopProgram(baton);
await callbacks.stop();
await chatwoot.close();
await pool.end();
await database.stop();
