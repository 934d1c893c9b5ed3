import type { MiddlewareHandler } from "hono";
import { conversationIdOf } from "@/lib/conversations/ids";
import { db } from "@/lib/db";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld } from "@/lib/testing/start-world";
import { waitFor } from "@/lib/testing/wait-for";
import type { DispatchWebhook } from "@/sandbox/chatwoot/webhooks/send-webhook";
import { FaultBook } from "@/sandbox/faults/fault-book";
import { requestFaults } from "@/sandbox/faults/request-faults";

type Call = { method: string; path: string; body: Record<string, unknown> };

export type Got = {
  id: string;
  from: string;
  text: string;
  deliveredAt: string | null;
  readAt: string | null;
  failure: string | null;
};

const isReceipt = ({ method, path }: Call) => method === "PATCH" || path.endsWith("/update_last_seen");

/** A world whose Chatwoot can fail and tells which receipts it was given. */
export async function startReceiptsOfTest() {
  const faults = new FaultBook();
  const calls: Call[] = [];
  const fail = requestFaults(faults) as MiddlewareHandler;
  const note: MiddlewareHandler = async (c, next) => {
    const body = await c.req.raw
      .clone()
      .json()
      .catch(() => ({}));
    calls.push({ method: c.req.method, path: c.req.path, body });
    return fail(c, next);
  };
  let wordsToLose = 0;
  const onWebhook: DispatchWebhook = async (webhook, send) => {
    if (webhook.event !== "message_created" || wordsToLose === 0) return send(webhook);
    wordsToLose--;
    return { ok: false, error: "500 Internal Server Error" };
  };
  const world = await startWorld({ chatwoot: { onRequest: note, onWebhook } });
  const { store } = world.chatwoot;

  /** What the desk shows of how far a message got. */
  function shown(messageId: number) {
    const message = store.messages.get(messageId);
    return { status: message?.status, error: message?.contentAttributes.external_error ?? null };
  }

  // Each bot's callbacks are signed with its own secret, and all come to one address.
  const secrets = new Map<string, string>();
  async function newBot(): Promise<LiveBot> {
    const bot = await buildLiveBot(world);
    secrets.set(bot.id, world.callbacks.secret);
    return bot;
  }

  /** A conversation that a human has; what it took to get there is not counted. */
  async function withHuman(bot: LiveBot) {
    world.callbacks.secret = secrets.get(bot.id) ?? "";
    const t = talkOf(world, bot);
    await t.user("A person, please");
    await t.handOff();
    await t.isTold("handoff.queued");
    const number = await t.at("A person, please");
    await bot.desk.says(number, "Hello");
    await t.isTold("message.created");
    const about = aboutOf(bot, t);
    await about.isQuiet();
    calls.length = 0;
    world.callbacks.events.length = 0;
    return { t, number, says: (text: string) => bot.desk.says(number, text), ...about };
  }

  function aboutOf(bot: LiveBot, t: ReturnType<typeof talkOf>) {
    const id = conversationIdOf(bot.scope, t.id);
    const messages = async () => (await t.api<{ messages: Got[] }>(`${t.path}/messages`)).json.messages;
    return {
      id,
      messages,
      got: async (text: string) => (await messages()).find((one) => one.text === text),
      reads: (body?: object) => t.api(`${t.path}/read`, { method: "POST", body }),
      /** Waits until no receipt of it is on its way. */
      isQuiet: () =>
        waitFor(`no receipt of ${t.id} waits`, async () => {
          const lane = await db.lane.findUnique({ where: { lane: `receipt:${id}` } });
          return lane?.pending === 0;
        }),
    };
  }

  return {
    world,
    faults,
    shown,
    withHuman,
    aboutOf,
    newBot,
    shows: (messageId: number, status: string) =>
      waitFor(`message ${messageId} is ${status}`, () => shown(messageId).status === status),
    /** What the desk was told, in order: a status, or "seen". */
    told: () => calls.filter(isReceipt).map(({ body }) => body.status ?? "seen"),
    /** How often the desk was asked for what was said. */
    asked: () => calls.filter(({ method, path }) => method === "GET" && path.endsWith("/messages")).length,
    /** The next word's webhook does not get through; Chatwoot marks it as failed, and tells that. */
    loseWord: () => {
      wordsToLose = 1;
    },
    forget: () => {
      calls.length = 0;
    },
  };
}

export type ReceiptsOfTest = Awaited<ReturnType<typeof startReceiptsOfTest>>;
