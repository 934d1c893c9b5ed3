import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { type Context, Hono } from "hono";
import { Webhook } from "standardwebhooks";

type Message = {
  id: string;
  from: string;
  text: string | null;
  attachments: unknown[];
  [field: string]: unknown;
};
type Handoff = { id: string; state: string; origin: string; [field: string]: unknown };
type Conversation = { state: "bot" | "waiting" | "human"; messages: Message[]; handoff: Handoff | null };
type Refusal = { status: number; headers?: Record<string, string> } | "hang-up";

const PROBLEMS = {
  "human-owns-conversation": { status: 409, title: "A human owns the conversation" },
  "message-id-taken": { status: 409, title: "This message id holds other content" },
  "desk-is-off": { status: 409, title: "No desk is connected" },
  "invalid-key": { status: 401, title: "The API key is not valid" },
  "not-found": { status: 404, title: "Not found" },
} as const;

/** Baton's runtime API as its bots see it: the answers, the refusals and the signed callbacks. Nothing behind it. */
export class FakeBaton {
  static readonly SECRET = `whsec_${Buffer.alloc(24, 7).toString("base64")}`;
  static readonly KEY = "key_for_tests";
  readonly conversations = new Map<string, Conversation>();
  /** Every request that came, refused or not. */
  readonly requests: { method: string; path: string; body: unknown }[] = [];
  /** What the next requests get instead of an answer. */
  readonly refusals: Refusal[] = [];
  isDeskOn = true;
  /** Called when a message was taken in: the moment for an agent to take over. */
  onMessage: (message: Message) => void = () => {};
  url = "";
  private events = 0;
  private stopServer = async () => {};

  async start(): Promise<this> {
    const server = serve({ fetch: this.app().fetch, port: 0, hostname: "127.0.0.1" });
    await new Promise((resolve) => server.once("listening", resolve));
    this.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    this.stopServer = () => new Promise((resolve) => server.close(() => resolve()));
    return this;
  }

  stop = (): Promise<void> => this.stopServer();

  of(id: string): Conversation {
    const known = this.conversations.get(id) ?? { state: "bot", messages: [], handoff: null };
    this.conversations.set(id, known);
    return known;
  }

  /** The signed request that Baton would send now. */
  callback(id: string, type: string, data: object = {}, webhookId = `evt_${++this.events}`): RequestInit {
    const { state } = this.of(id);
    const now = new Date();
    const about = { id, owner: state === "bot" ? "bot" : "human", state };
    const body = JSON.stringify({
      type,
      timestamp: now.toISOString(),
      data: { conversation: about, ...data },
    });
    const headers = {
      "content-type": "application/json",
      "webhook-id": webhookId,
      "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
      "webhook-signature": new Webhook(FakeBaton.SECRET).sign(webhookId, now, body),
    };
    return { method: "POST", headers, body };
  }

  private app(): Hono {
    const app = new Hono();
    app.use(async (c, next) => {
      const body: unknown = await c.req.json().catch(() => null);
      this.requests.push({ method: c.req.method, path: c.req.path, body });
      const refusal = this.refusals.shift();
      if (refusal === "hang-up") {
        (c.env as { incoming: { socket: { destroy(): void } } }).incoming.socket.destroy();
        return c.body(null);
      }
      if (refusal) return c.json({ code: "unavailable" }, refusal.status as 503, refusal.headers);
      if (c.req.header("authorization") !== `Bearer ${FakeBaton.KEY}`) return this.refuse(c, "invalid-key");
      await next();
    });
    app.post("/api/v1/conversations/:id/messages", (c) => this.takeMessage(c));
    app.post("/api/v1/conversations/:id/handoff", (c) => this.handOff(c));
    app.delete("/api/v1/conversations/:id/handoff", (c) => this.cancel(c));
    app.get("/api/v1/conversations/:id/messages", (c) => this.listMessages(c));
    app.get("/api/v1/conversations/:id", (c) => this.show(c));
    app.post("/api/v1/conversations/:id/typing", (c) => c.body(null, 202));
    app.post("/api/v1/conversations/:id/read", (c) => c.body(null, 202));
    return app;
  }

  private refuse(c: Context, code: keyof typeof PROBLEMS): Response {
    const { status, title } = PROBLEMS[code];
    const problem = { type: "about:blank", title, status, code, requestId: "req_test" };
    return c.body(JSON.stringify(problem), status, { "content-type": "application/problem+json" });
  }

  private async takeMessage(c: Context): Promise<Response> {
    const { id, from, text = null, attachments = [] } = await c.req.json<Message>();
    const conversation = this.of(c.req.param("id") ?? "");
    const known = conversation.messages.find((message) => message.id === id);
    if (known && (known.text !== text || known.from !== from)) return this.refuse(c, "message-id-taken");
    if (!known && from === "bot" && conversation.state !== "bot")
      return this.refuse(c, "human-owns-conversation");
    const message = { id, from, text, attachments, author: null, isNote: false };
    if (!known) conversation.messages.push(message);
    const { state } = conversation;
    this.onMessage(message);
    return c.json(
      { message: { id }, conversation: { owner: state === "bot" ? "bot" : "human", state } },
      202,
    );
  }

  private async handOff(c: Context): Promise<Response> {
    const { text, unfinishedIntents } = await c.req.json<{ text?: string; unfinishedIntents: string[] }>();
    if (!this.isDeskOn) return this.refuse(c, "desk-is-off");
    const conversation = this.of(c.req.param("id") ?? "");
    if (conversation.state === "bot") {
      const id = `hnd_${this.requests.length}`;
      conversation.handoff = handoffOf({ id, unfinishedIntents });
      conversation.state = "waiting";
      const farewell = { id: `farewell:${id}`, from: "bot", text: text ?? "", attachments: [], author: null };
      if (text) conversation.messages.push({ ...farewell, isNote: false });
    }
    return c.json({ handoff: conversation.handoff }, 202);
  }

  private cancel(c: Context): Response {
    const conversation = this.of(c.req.param("id") ?? "");
    if (!conversation.handoff) return this.refuse(c, "not-found");
    conversation.state = "bot";
    conversation.handoff = {
      ...conversation.handoff,
      state: "ended",
      endReason: "cancelled",
      endedBy: "customer",
    };
    return c.json({ handoff: conversation.handoff });
  }

  private listMessages(c: Context): Response {
    const { messages } = this.of(c.req.param("id") ?? "");
    const at = messages.findIndex(({ id }) => id === c.req.query("after"));
    return c.json({ messages: messages.slice(at + 1), hasMore: false });
  }

  private show(c: Context): Response {
    const id = c.req.param("id") ?? "";
    const { state, handoff } = this.of(id);
    const owner = state === "bot" ? "bot" : "human";
    return c.json({
      conversation: { id, owner, state, channel: "Default" },
      handoffs: handoff ? [handoff] : [],
    });
  }
}

/** A handoff as Baton shows it. */
export const handoffOf = (more: object): Handoff => ({
  id: "hnd_1",
  state: "requested",
  origin: "bot",
  team: { id: 3, name: "Sales" },
  rule: { kind: "default" },
  agent: null,
  unfinishedIntents: [],
  reason: null,
  requestedAt: new Date().toISOString(),
  queuedAt: null,
  assignedAt: null,
  joinedAt: null,
  endedAt: null,
  endReason: null,
  endedBy: null,
  endNote: null,
  ...more,
});
