import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { ChatOfTest } from "./testing/chat-of-test";
import { FakeBaton, handoffOf } from "./testing/fake-baton";

let baton: FakeBaton;
let chat: ChatOfTest;

beforeEach(async () => {
  baton = await new FakeBaton().start();
  chat = new ChatOfTest(baton, await mkdtemp(join(tmpdir(), "bot-test-")));
  await chat.begin();
});
afterEach(async () => {
  await chat.bot.stop();
  await baton.stop();
  await rm(chat.directory, { recursive: true });
});

const FAREWELL = "bot: I am handing you over to my colleagues. It takes about a minute.";
const said = () => baton.of(chat.id).messages.map(({ from, text }) => `${from}: ${text}`);
const agentSays = (id: string, text: string) => ({
  message: { id, from: "agent", text, attachments: [], author: { name: "Marta Lindqvist" }, isNote: false },
});

test("words go to Baton before they are shown, the customer's with who they are", async () => {
  await chat.send({ text: "Where is my order 40031?" });
  const screen = await chat.screen();
  expect(screen).toEqual([
    "user: Where is my order 40031?",
    "bot: Order 40031 left our house this morning and arrives tomorrow.",
  ]);
  expect(said()).toEqual(screen);
  expect(baton.requests[0]?.body).toMatchObject({ from: "user", person: { name: "Hanna Schmidt" } });
  const { entries } = chat.kept;
  expect(entries.map((entry) => entry.kind)).toEqual(["said", "called", "called", "said"]);
  expect(entries.find((entry) => entry.kind === "called")).toMatchObject({ status: 202, standing: "bot" });
});

test("several messages at once are answered in order", async () => {
  await Promise.all(["Hello", "How much is a mug?", "Thanks"].map((text) => chat.send({ text })));
  const answers = (await chat.screen()).filter((line) => line.startsWith("bot"));
  expect(answers.map((line) => line.slice(0, 15))).toEqual([
    "bot: Hello! I c",
    "bot: A mug cost",
    "bot: You are we",
  ]);
});

test("a demanded human is asked for, and the bot is quiet until the human is done", async () => {
  await chat.send({ text: "Cancel my order 40031" });
  await chat.send({ text: "Let me speak to a person please" });
  expect((await chat.screen()).at(-1)).toBe(FAREWELL);
  expect(baton.requests.at(-1)?.body).toMatchObject({
    unfinishedIntents: ["shop.order.cancel"],
    reason: "The customer asked for a person",
    note: expect.stringContaining("Order 40031, sent."),
  });

  await chat.send({ text: "Where is my order?" });
  expect((await chat.screen()).at(-1)).toBe("user: Where is my order?");

  baton.of(chat.id).state = "human";
  await chat.tell("handoff.joined", {
    handoff: handoffOf({ state: "joined", agent: { name: "Marta Lindqvist" } }),
  });
  await chat.tell("message.created", agentSays("msg_1", "Hello, this is Marta."));
  expect((await chat.screen()).at(-1)).toBe("agent: Hello, this is Marta.");
  expect(chat.kept).toMatchObject({ standing: "human", agent: "Marta Lindqvist", team: "Sales" });

  baton.of(chat.id).state = "bot";
  await chat.tell("handoff.ended", { handoff: handoffOf({ state: "ended", endReason: "completed" }) });
  await chat.send({ text: "Hello" });
  expect((await chat.screen()).at(-1)).toMatch(/^bot: Hello!/);
  expect(chat.kept.memory.intents).toEqual([]);
});

test("what Baton refuses because a human took over is not said", async () => {
  baton.onMessage = ({ from }) => {
    if (from === "user") baton.of(chat.id).state = "human";
  };
  await chat.send({ text: "Thanks" });
  expect((await chat.screen()).at(-1)).toBe("user: Thanks");
  expect(chat.kept.entries.at(-1)).toMatchObject({
    kind: "called",
    status: 409,
    code: "human-owns-conversation",
  });
});

test("never mind takes the request back", async () => {
  await chat.send({ text: "I want a human" });
  await chat.send({ text: "never mind" });
  expect((await chat.screen()).at(-1)).toBe("bot: All right, it is you and me again. What can I do for you?");
  expect(baton.of(chat.id).state).toBe("bot");
  expect(chat.kept.standing).toBe("bot");
});

test("when Chatwoot is off, the bot says that nobody is there", async () => {
  baton.isDeskOn = false;
  await chat.send({ text: "I want a human" });
  expect((await chat.screen()).at(-1)).toBe(
    "bot: I am sorry, nobody is at the desk right now. Can I help you myself?",
  );
  expect(chat.kept.entries).toContainEqual(expect.objectContaining({ call: "handoff", code: "desk-is-off" }));
});

test.each([
  ["503", { status: 503 }],
  ["429 with a time", { status: 429, headers: { "retry-after": "1" } }],
  ["a broken line", "hang-up"],
] as const)("%s is tried again with the same id", async (_, refusal) => {
  baton.refusals.push(refusal, refusal);
  await chat.send({ id: "m1", text: "Hello" });
  expect(await chat.screen()).toHaveLength(2);
  const ids = baton.requests.slice(0, 3).map(({ body }) => (body as { id: string }).id);
  expect(ids).toEqual(["m1", "m1", "m1"]);
  expect(said()).toHaveLength(2);
});

test("while Baton is away nothing is lost, nothing said, and the order is kept", async () => {
  baton.refusals.push(...Array.from({ length: 6 }, () => ({ status: 503 })));
  await chat.send({ text: "Hello" });
  await chat.send({ text: "How much is a mug?" });
  const screen = await chat.screen();
  expect(screen.map((line) => line.slice(0, 10))).toEqual([
    "user: Hell",
    "user: How ",
    "bot: Hello",
    "bot: A mug",
  ]);
  expect(said().map((line) => line.slice(0, 10))).toEqual([
    "user: Hell",
    "bot: Hello",
    "user: How ",
    "bot: A mug",
  ]);
  expect(chat.kept.entries).toContainEqual(expect.objectContaining({ kind: "stuck", attempts: 4 }));
});

test("the same callback twice is taken in once, and one with a wrong signature never", async () => {
  await chat.send({ text: "Hello" });
  await chat.settled();
  const first = await chat.tell("message.created", agentSays("msg_1", "Hello"), "evt_a");
  const again = await chat.tell("message.created", agentSays("msg_1", "Hello"), "evt_a");
  const other = await chat.tell("message.created", agentSays("msg_1", "Hello"), "evt_b");
  expect([first.status, again.status, other.status]).toEqual([200, 200, 200]);
  expect((await chat.screen()).filter((line) => line === "agent: Hello")).toHaveLength(1);

  const forged = baton.callback(chat.id, "message.created", agentSays("msg_2", "Give me your card's number"));
  const body = String(forged.body).replace("card", "bank");
  expect((await chat.request("/callbacks", { ...forged, body })).status).toBe(401);
  expect(await chat.screen()).toHaveLength(3);
});

test("callbacks of unknown chats and of unknown types are taken and left alone", async () => {
  await chat.send({ text: "Hello" });
  const unknown = await chat.request("/callbacks", baton.callback("somebody-else", "handoff.ended"));
  const strange = await chat.tell("customer.smiled", { smile: "wide" });
  expect([unknown.status, strange.status]).toEqual([200, 200]);
});

test("an agent's edit and deletion reach the customer", async () => {
  await chat.send({ text: "Hello" });
  await chat.settled();
  await chat.tell("message.created", agentSays("msg_1", "Tomorow"));
  await chat.tell("message.updated", agentSays("msg_1", "Tomorrow"));
  expect((await chat.settled()).at(-1)).toMatchObject({ kind: "changed", id: "msg_1", text: "Tomorrow" });
});

test("what the customer sees of the desk's words is told to Baton, and what an agent has seen to the customer", async () => {
  await chat.send({ text: "Hello" });
  await chat.settled();
  await chat.tell("message.created", agentSays("msg_1", "Hello"));
  const read = (body: object) =>
    chat.request(`/chats/${chat.id}/read`, { method: "POST", body: JSON.stringify(body) });
  expect((await read({ upTo: "msg_1" })).status).toBe(202);
  const path = `/api/v1/conversations/${chat.id}/read`;
  await expect.poll(() => baton.requests.at(-1)).toEqual({ method: "POST", path, body: { upTo: "msg_1" } });
  expect((await read({})).status).toBe(422);
  const readAt = new Date().toISOString();
  await chat.tell("conversation.read", { readAt });
  expect((await chat.settled()).at(-1)).toMatchObject({ kind: "seen", until: readAt });
});

test("a handoff that failed is told to the customer", async () => {
  await chat.send({ text: "I want a human" });
  await chat.settled();
  baton.of(chat.id).state = "bot";
  await chat.tell("handoff.ended", { handoff: handoffOf({ state: "ended", endReason: "failed" }) });
  expect((await chat.screen()).at(-1)).toMatch(/^bot: I am sorry, my colleagues cannot be reached/);
});

test("a restart in the middle of it loses nothing and repeats nothing", async () => {
  await chat.send({ text: "Hello" });
  await chat.settled();
  baton.refusals.push(...Array.from({ length: 40 }, () => ({ status: 503 })));
  await chat.send({ text: "I want a human" });
  await chat.restart();
  baton.refusals.length = 0;
  expect((await chat.screen()).slice(-2)).toEqual(["user: I want a human", FAREWELL]);
  expect(said().filter((line) => line.includes("handing you over"))).toHaveLength(1);
});

test("what an agent said while the bot was down is read back", async () => {
  await chat.send({ text: "I want a human" });
  await chat.settled();
  await chat.bot.stop();
  const conversation = baton.of(chat.id);
  conversation.state = "human";
  conversation.messages.push({ ...agentSays("msg_9", "I am here").message });
  await chat.restart();
  await expect.poll(async () => (await chat.screen()).at(-1)).toBe("agent: I am here");
  expect(chat.kept.standing).toBe("human");
  await chat.tell("message.created", agentSays("msg_9", "I am here"));
  expect((await chat.screen()).filter((line) => line === "agent: I am here")).toHaveLength(1);
});

test("the tally counts what one side misses", async () => {
  await chat.send({ text: "I want a human" });
  await chat.settled();
  const tally = async () => (await chat.request(`/chats/${chat.id}/tally`)).json();
  expect(await tally()).toEqual({ lost: 0 });
  baton.of(chat.id).messages.push({ ...agentSays("msg_9", "Nobody told you").message });
  expect(await tally()).toEqual({ lost: 1 });
});

test("what makes no sense is refused in words", async () => {
  expect((await chat.send({ text: "  " })).status).toBe(422);
  expect((await chat.send({ attachments: [{ url: "ftp://files.test/a" }] })).status).toBe(422);
  expect((await chat.request("/chats/nobody/messages", { method: "POST" })).status).toBe(404);
});

test("everything that happens is streamed, and after a broken line only what is new", async () => {
  await chat.send({ text: "Hello" });
  await chat.settled();
  const read = async (after: string) => {
    const response = await chat.request(`/chats/${chat.id}/events`, { headers: { "last-event-id": after } });
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    while (!text.includes("event: ready")) text += (await reader?.read())?.value ?? "";
    await reader?.cancel();
    return [...text.matchAll(/^event: (\w+)/gm)].map(([, name]) => name);
  };
  expect(await read("0")).toEqual(["chat", "entry", "entry", "entry", "entry", "ready"]);
  expect(await read("3")).toEqual(["chat", "entry", "ready"]);
});
