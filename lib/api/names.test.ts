import { afterAll, beforeAll, expect, test } from "vitest";
import { apiOf } from "@/lib/testing/call-api";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";

let world: World;
let bot: LiveBot;
beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
});
afterAll(() => world.stop());

type Page = { messages: { id: string; text: string }[]; hasMore: boolean };

test("a runtime may call its messages as Baton calls its own: each page goes on where the last one ended", async () => {
  const api = apiOf(world.url, bot.key);
  const say = (id: string) =>
    api("conversations/alike/messages", { method: "POST", body: { id, from: "user", text: id } });
  await say("first");
  const { messages } = (await api<Page>("conversations/alike/messages")).json;
  expect(messages).toHaveLength(1);
  // Names that are numbers of this very conversation's rows, some of them still to come.
  const names = Array.from({ length: 120 }, (_, n) => `msg_${n + 1}`);
  for (const name of names) await say(name);
  const texts: string[] = [];
  for (let after = "first", hasMore = true; hasMore; ) {
    const page = (await api<Page>(`conversations/alike/messages?after=${after}`)).json;
    texts.push(...page.messages.map(({ text }) => text));
    after = page.messages.at(-1)?.id ?? after;
    hasMore = page.hasMore;
  }
  expect(texts).toEqual(names);
});

test("what Baton has no name for is found by ours", async () => {
  const t = talkOf(world, bot);
  await t.user("Hi");
  const number = await t.at("Hi");
  await bot.desk.says(number, "Hello");
  const { message } = await t.isTold("message.created");
  await t.user("Thanks");
  const { json } = await t.api<Page>(`${t.path}/messages?after=${message?.id}`);
  expect(json.messages.map(({ text }) => text)).toEqual(["Thanks"]);
});

test("an unknown message is 422, and not the beginning again", async () => {
  const t = talkOf(world, bot);
  await t.user("Hi");
  const { status, json } = await t.api(`${t.path}/messages?after=unknown`);
  expect([status, json.code, Object.keys(json.fields ?? {})]).toEqual([422, "invalid-request", ["after"]]);
});

test("an id that is not percent-encoded UTF-8 is 422, and not the conversation of another", async () => {
  const url = `${world.url}/api/v1/conversations/caf%E9/messages`;
  const response = await fetch(url, { headers: { authorization: `Bearer ${bot.key}` } });
  const problem = (await response.json()) as { fields: object };
  expect([response.status, Object.keys(problem.fields)]).toEqual([422, ["id"]]);
});

test("no attachments are none, however that is said", async () => {
  const t = talkOf(world, bot);
  const message = { id: "m1", from: "user", text: "Hi" };
  for (const more of [{}, { attachments: [] }]) {
    const { status } = await t.api(`${t.path}/messages`, { method: "POST", body: { ...message, ...more } });
    expect(status).toBe(202);
  }
});

test.each<[string, (form: FormData) => void]>([
  ["files", (form) => form.append("files", new Blob(["x"]), "a.txt")],
  ["file", (form) => form.append("file", "no file at all")],
])("a form's field «%s» that would be dropped is 422 at the field", async (field, add) => {
  const form = new FormData();
  form.append("message", JSON.stringify({ id: `form-${field}`, from: "user", text: "With a file" }));
  add(form);
  const response = await fetch(`${world.url}/api/v1/conversations/forms/messages`, {
    method: "POST",
    headers: { authorization: `Bearer ${bot.key}` },
    body: form,
  });
  const problem = (await response.json()) as { fields: object };
  expect([response.status, Object.keys(problem.fields)]).toEqual([422, [field]]);
});

test("what is not found says what to look for", async () => {
  const { json } = await apiOf(world.url, bot.key)("conversations/nobody");
  expect(json).toMatchObject({ code: "not-found", fix: expect.stringContaining("your key") });
});
