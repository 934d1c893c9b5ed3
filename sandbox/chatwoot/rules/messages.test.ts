import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedChatwoot, startChatwoot } from "../start-chatwoot";
import { buildDesk } from "../testing/build-desk";
import type { Answer } from "../testing/call-as";

let chatwoot: StartedChatwoot;
let desk: Awaited<ReturnType<typeof buildDesk>>;

beforeAll(async () => {
  chatwoot = await startChatwoot();
  desk = await buildDesk(chatwoot);
});

afterAll(() => chatwoot.close());

const contents = (answer: Answer) => {
  const messages = answer.at("payload") as { content: string }[];
  return messages.map(({ content }) => content);
};

test("pages: the newest 20, 20 before, 100 after, everything between", async () => {
  const { boss } = desk;
  const conversation = await desk.newConversation("pages");
  const ids: number[] = [];
  for (let i = 0; i < 130; i++) {
    const { id } = await boss.call("POST", `${conversation}/messages`, {
      content: `${i}`,
      message_type: "incoming",
    });
    ids.push(id);
  }
  const page = async (query: string) => contents(await boss.call("GET", `${conversation}/messages${query}`));
  const range = (from: number, to: number) => Array.from({ length: to - from }, (_, i) => `${from + i}`);
  expect(await page("")).toEqual(range(110, 130));
  expect(await page(`?before=${ids[50]}`)).toEqual(range(30, 50));
  expect(await page(`?after=${ids[10]}`)).toEqual(range(11, 111));
  expect(await page(`?after=${ids[3]}&before=${ids[6]}`)).toEqual(range(3, 6));
});

test("a status that goes back is ignored, as is one that does not exist", async () => {
  const { boss, adam } = desk;
  const conversation = await desk.newConversation("status");
  const { id } = await adam.call("POST", `${conversation}/messages`, { content: "hi" });
  const set = (fields: object) => boss.call("PATCH", `${conversation}/messages/${id}`, fields);
  expect((await set({ status: "read" })).at("status")).toBe("read");
  expect((await set({ status: "delivered" })).at("status")).toBe("read");
  expect((await set({ status: "lost" })).at("status")).toBe("read");
  const failed = await set({ status: "failed", external_error: "no such number" });
  expect([failed.at("status"), failed.at("content_attributes")]).toEqual([
    "failed",
    { external_error: "no such number" },
  ]);
});

test("what was sent counts as read when the contact has looked, what failed and what comes later does not", async () => {
  const { boss, adam, inbox } = desk;
  const conversation = await desk.newConversation("looks");
  const [displayId] = conversation.split("/").slice(-1);
  const say = async (content: string, more = {}) =>
    (await adam.call("POST", `${conversation}/messages`, { content, ...more })).id;
  const [sent, note, failed] = [await say("sent"), await say("note", { private: true }), await say("failed")];
  await boss.call("PATCH", `${conversation}/messages/${failed}`, { status: "failed", external_error: "no" });
  const path = `/public/api/v1/inboxes/${inbox.at("inbox_identifier")}/contacts/looks/conversations/${displayId}/update_last_seen`;
  expect((await boss.call("POST", path)).status).toBe(200);
  const later = await say("later");
  await chatwoot.idle();
  const status = (id: number) => chatwoot.store.messages.get(id)?.status;
  expect([sent, note, failed, later].map(status)).toEqual(["read", "read", "failed", "sent"]);
});

test("a reply points into its own conversation or nowhere", async () => {
  const { boss } = desk;
  const [one, two] = [await desk.newConversation("reply-1"), await desk.newConversation("reply-2")];
  const words = { content: "a", message_type: "incoming", source_id: "x" };
  const first = await boss.call("POST", `${one}/messages`, words);
  const reply = async (conversation: string, attributes: object) =>
    (
      await boss.call("POST", `${conversation}/messages`, { content: "b", content_attributes: attributes })
    ).at("content_attributes");
  expect(await reply(one, { in_reply_to: first.id })).toEqual({ in_reply_to: first.id });
  expect(await reply(one, { in_reply_to_external_id: "x" })).toEqual({
    in_reply_to: first.id,
    in_reply_to_external_id: "x",
  });
  expect(await reply(two, { in_reply_to: first.id })).toEqual({ in_reply_to: null });
});

test("what was updated of late is found, and only in the wanted status", async () => {
  const { boss, base } = desk;
  await desk.newConversation("late");
  const list = async (query: string) =>
    ((await boss.call("GET", `${base}/conversations?${query}`)).at("data.payload") as unknown[]).length;
  expect(await list("status=all&updated_within=60")).toBeGreaterThan(3);
  expect(await list("updated_within=60")).toBe(0);
  expect(await list("status=pending&updated_within=60&source_id=late")).toBe(1);
});

test("a contact that is typing is announced and shown until he writes", async () => {
  const { boss, inbox } = desk;
  const conversation = await desk.newConversation("types");
  const [displayId] = conversation.split("/").slice(-1);
  const path = `/public/api/v1/inboxes/${inbox.at("inbox_identifier")}/contacts/types/conversations/${displayId}/toggle_typing`;
  expect((await boss.call("POST", path, { typing_status: "on" })).status).toBe(200);
  const [row] = chatwoot.conversations(desk.id).filter((one) => one.displayId === Number(displayId));
  const typing = () => chatwoot.installation.live.typing(row?.id ?? 0).map(({ name }) => name);
  expect(typing()).toEqual(["Carla"]);
  await boss.call("POST", `${conversation}/messages`, { content: "here", message_type: "incoming" });
  expect(typing()).toEqual([]);
});

test("an agent's words by the handle are an agent's words", async () => {
  const conversation = await desk.newConversation("handle");
  const displayId = Number(conversation.split("/").at(-1));
  chatwoot.agentSays(desk.id, displayId, { email: desk.adam.email, content: "Hello" });
  expect(contents(await desk.boss.call("GET", `${conversation}/messages`))).toEqual(["Hello"]);
  expect(chatwoot.messages(desk.id, displayId)[0]?.sender).toEqual({ type: "User", id: desk.adam.id });
});
