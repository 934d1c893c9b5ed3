// npm run bench:latency: with idle workers, from the runtime's call to the desk, and from an agent's word to the runtime.
import { benchEnv, median, startDatabase, startProgram, stopProgram } from "@/bench/processes";
import { startChatwoot } from "@/sandbox/chatwoot/start-chatwoot";
import { buildIfNeeded } from "@/scripts/build-if-needed";

// Chatwoot takes 200 messages a minute in one conversation.
const TIMES = Number(process.env.TIMES ?? 90);
const PORT = 4330;

buildIfNeeded();
const database = await startDatabase();
let arrivedAtDesk = 0;
let deskTime = 0;
let webhookAt = 0;
const chatwoot = await startChatwoot({
  onRequest: async (c, next) => {
    const start = performance.now();
    const isMessages = c.req.path.endsWith("/messages");
    if (isMessages && c.req.method === "POST") arrivedAtDesk = start;
    await next();
    if (isMessages && c.req.method === "GET") deskTime += performance.now() - start;
  },
  onWebhook: (webhook, send) => {
    if (JSON.stringify(webhook).includes("message_created")) webhookAt = performance.now();
    return send(webhook);
  },
});
Object.assign(
  process.env,
  benchEnv(database.url, {
    BATON_URL: `http://127.0.0.1:${PORT}`,
    CHATWOOT_URL: chatwoot.url,
    CHATWOOT_PLATFORM_TOKEN: chatwoot.platformToken,
    BATON_ROLES: "api,worker",
  }),
);
const { applyMigrations } = await import("@/lib/migrations");
await applyMigrations(database.url);
const { buildOnBench } = await import("@/bench/build-on-bench");
const baton = await startProgram(["dist/server.js"], PORT, process.env as Record<string, string>);
const { talk, desk, callbacks, stop } = await buildOnBench(`http://127.0.0.1:${PORT}`, chatwoot);

const pause = () => new Promise((resolve) => setTimeout(resolve, 30));
const toDesk: number[] = [];
const answered: number[] = [];
for (let n = 0; n < TIMES; n++) {
  arrivedAtDesk = 0;
  const start = performance.now();
  await talk.user(`message ${n}`);
  answered.push(performance.now() - start);
  while (arrivedAtDesk === 0) await new Promise((resolve) => setImmediate(resolve));
  toDesk.push(arrivedAtDesk - start);
  await pause();
}

await talk.handOff();
await talk.isTold("handoff.queued");
const number = await talk.at("message 0");
await desk.says(number, "first");
await talk.isTold("message.created");
const toRuntime: number[] = [];
for (let n = 0; n < TIMES; n++) {
  const before = callbacks.events.length;
  deskTime = 0;
  await desk.says(number, `word ${n}`);
  while (callbacks.events.length === before) await new Promise((resolve) => setImmediate(resolve));
  toRuntime.push((callbacks.events.at(-1)?.monotonic ?? 0) - webhookAt - deskTime);
  await pause();
}

const say = (what: string, values: number[]) => {
  const sorted = [...values].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? 0;
  console.log(
    `${what}: median ${median(values).toFixed(1)} ms, p95 ${p95.toFixed(1)} ms (${values.length} times)`,
  );
};
say("runtime's call to its answer (committed)", answered);
say("runtime's call to the message at the desk's door", toDesk);
say("Chatwoot's webhook to the callback at the runtime's door, without the desk's own time", toRuntime);
await stopProgram(baton);
await stop();
await chatwoot.close();
await database.stop();
