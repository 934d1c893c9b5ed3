import { afterAll, beforeAll, expect, test } from "vitest";
import { callbackSchema, event, eventsAnswer } from "@/lib/api/event-schemas";
import {
  bodyOf,
  CALLBACK_TYPES,
  type CallbackEvent,
  type CallbackType,
} from "@/lib/callbacks/callback-event";
import { apiOf } from "@/lib/testing/call-api";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { updateMessage } from "@/sandbox/chatwoot/rules/update-message";

let world: World;
let bot: LiveBot;
let events: CallbackEvent[];

/** What an agent does at a conversation, through the desk's own API. */
const act = (number: number, method: string, path: string, body?: Record<string, unknown>) =>
  bot.desk.call(bot.desk.agent.token, method, `conversations/${number}/${path}`, body);

/** A human is asked for, and does all that an agent can do. */
async function talkWithHuman(): Promise<void> {
  const t = talkOf(world, bot);
  await t.user("A person, please", { person: { id: "p", name: "Olivia" } });
  await t.handOff({ unfinishedIntents: ["order.cancel"], team: bot.desk.teams.sales, reason: "asked" });
  await t.isTold("handoff.queued");
  const number = await t.at("A person, please");
  await bot.desk.assigns(number, { assignee_id: bot.desk.agent.id });
  await t.isTold("handoff.assigned");
  await bot.desk.says(number, "Hello");
  await t.isTold("handoff.joined");
  await act(number, "POST", "update_last_seen");
  await act(number, "POST", "toggle_typing_status", { typing_status: "on" });
  await t.isTold("conversation.read");
  await t.isTold("conversation.typing");
  const form = new FormData();
  form.set("content", "here it is");
  form.set("attachments[]", new File(["paper"], "paper.txt", { type: "text/plain" }));
  const at = `api/v1/accounts/${bot.desk.accountId}/conversations/${number}/messages`;
  const headers = { "api-access-token": bot.desk.agent.token };
  await fetch(`${world.chatwoot.url}/${at}`, { method: "POST", headers, body: form });
  await t.isTold("message.created", 2);
  const wrong = await bot.desk.says(number, "wrong window");
  await t.isTold("message.created", 3);
  // Chatwoot's own page lets nobody change words; an integration may.
  const row = world.chatwoot.store.messages.get(wrong);
  if (row) updateMessage(world.chatwoot.installation, row, { content: "right window" });
  await t.isTold("message.updated");
  await act(number, "DELETE", `messages/${wrong}`);
  await t.isTold("message.deleted");
  await bot.desk.resolves(number);
  await t.isTold("handoff.ended");
}

/** An agent takes over by hand; the customer no longer wants it. */
async function takeOver(): Promise<void> {
  const t = talkOf(world, bot);
  await t.user("Hi");
  const number = await t.at("Hi");
  await bot.desk.sets(number, "open");
  await t.isTold("handoff.queued");
  await t.cancel();
  await t.isTold("handoff.ended");
}

beforeAll(async () => {
  world = await startWorld();
  bot = await buildLiveBot(world);
  await talkWithHuman();
  await takeOver();
  events = (await apiOf(world.url, bot.key)<{ events: CallbackEvent[] }>("events")).json.events;
});
afterAll(() => world.stop());

test("what happened shows every type of event", () => {
  expect(new Set(events.map(({ type }) => type))).toEqual(new Set(CALLBACK_TYPES));
});

test.each(CALLBACK_TYPES)("%s is as it is described, and has no field beside that", (type) => {
  for (const told of events.filter((one) => one.type === type)) {
    // Parsing drops what is not described.
    expect(event.parse(told)).toEqual(told);
    const body = JSON.parse(bodyOf(told));
    expect(callbackSchema(told.type as CallbackType).parse(body)).toEqual(body);
  }
});

test("so is the answer around them", () => {
  const answer = { events, cursor: events.length, hasMore: false };
  expect(eventsAnswer.parse(answer)).toEqual(answer);
});

test.each<[string, { data?: object; more?: number }]>([
  ["in the data", { data: { more: 1 } }],
  ["beside it", { more: 1 }],
])("a field %s that nobody described would be found", (_, { data, ...more }) => {
  const [told] = events as [CallbackEvent];
  const changed = { ...told, ...more, data: { ...(told.data as object), ...data } };
  expect(event.parse(changed)).toEqual(told);
  expect(told).not.toEqual(changed);
});
