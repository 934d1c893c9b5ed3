import { isObject } from "../cast";
import type { Bindings } from "./bindings";
import type { Exemption, Place } from "./compare";
import { readRecording, recordedScenarios } from "./recording";
import { emptySchema, learn, type Schema, strangeness } from "./schema";

/** The conversation inside a webhook shows what the job found, and how long it waited for its turn was chance. */
const MOVED_ON =
  /^(status|messages|labels|priority|custom_attributes|snoozed_until|unread_count|waiting_since|first_reply_created_at|meta\.(assignee|assignee_type|team)|messages\[\]\.(status|content|processed_message_content|content_attributes|conversation\.(assignee_id|unread_count)))$/;

/** What is not compared word by word, and why. Everything that is not here is. */
export const LEFT_OUT: readonly { what: string; why: string; instead: string }[] = [
  {
    what: "times",
    why: "they are other times",
    instead:
      "how they are written, whether they are set, and that a conversation's updated_at moves when it moved, and only then",
  },
  {
    what: "ids, tokens, secrets, uuids, signed addresses",
    why: "they are drawn anew",
    instead: "that the same one stands for the same one everywhere, and a new one for a new one",
  },
  {
    what: "in webhooks: the conversation's status, priority, assignee, team, labels, custom attributes",
    why: "the payload is made in a background job, which in the recordings often ran after the next call",
    instead:
      "that the conversation was seen so between the event and the next call that changed it; all of it where updated_at is the same",
  },
  {
    what: "in webhooks: the conversation's messages, counts, snoozed_until, waiting_since, first_reply_created_at",
    why: "the same",
    instead:
      "that they look like any such value in any recording; the state itself is compared in the answers",
  },
  {
    what: "in webhooks: content and content_attributes of a message_created of a deleted message",
    why: "the same: in the recording the job ran after the deletion",
    instead: "everything else in that webhook",
  },
  {
    what: "in answers: the newest message of a conversation (`messages[0]`)",
    why: "activities are written in a background job: whether one is there yet was chance",
    instead: "that it looks like a message, and that the recorded words are in the conversation",
  },
  {
    what: "in answers: where in a list of messages an activity stands",
    why: "the same background job",
    instead: "that all of them are there; everybody's own messages are compared in order",
  },
  {
    what: "webhooks: their order",
    why: "ten workers send them; Chatwoot promises no order",
    instead: "that the same ones come, each of them once",
  },
  {
    what: "the webhooks of too-many",
    why: "none were recorded",
    instead: "the 200 messages before the refused one are sent by the test",
  },
  {
    what: "calls: the client API's toggle_typing and update_last_seen, an agent's update_last_seen (saved every time here), contacts/filter, contacts/:id/conversations, the list of agent_bots, GET /api",
    why: "they were not made when the recordings were",
    instead: "nothing: they rest on what contract.md says in prose",
  },
  {
    what: "calls: contacts/search, the list, the look at one, the deletion and the contact_inboxes of contacts, PATCH of a conversation, GET labels, upload, one team, the changes of agent bots, teams and webhooks, the deletion of agents and users, reset_access_token, a throttled GET conversations/meta",
    why: "the same",
    instead: "nothing: they rest on the same prose",
  },
];

const schemas = learnSchemas();

function learnSchemas(): { conversation: Schema; newest: Schema } {
  const [conversation, newest] = [emptySchema(), emptySchema()];
  for (const { webhooks, exchanges } of recordedScenarios().map(readRecording)) {
    for (const { body } of webhooks)
      learn(conversation, isObject(body.conversation) ? body.conversation : body);
    for (const { response } of exchanges) learnNewest(newest, response);
  }
  return { conversation, newest };
}

function learnNewest(schema: Schema, response: unknown): void {
  if (Array.isArray(response)) for (const item of response) learnNewest(schema, item);
  if (!isObject(response)) return;
  if ("last_non_activity_message" in response) learn(schema, response.messages);
  else for (const value of Object.values(response)) learnNewest(schema, value);
}

/** Whether both show the same message: then it is compared, but for what can have moved on in it. */
const isSameMessage = (bindings: Bindings, { recorded, live }: Place) => {
  const id = (list: unknown) => (Array.isArray(list) && isObject(list[0]) ? list[0].id : undefined);
  return id(live) !== undefined && bindings.find("message", id(recorded)) === id(live);
};

export const inWebhook =
  (bindings: Bindings): Exemption =>
  (place) => {
    const path = place.path.replace(/^body(\.conversation)?\./, "").replaceAll("[0]", "[]");
    if (MOVED_ON.test(path)) {
      const bothSomebody = isObject(place.recorded) && isObject(place.live);
      if (path === "meta.assignee" && bothSomebody) return null;
      if (path === "messages" && isSameMessage(bindings, place)) return null;
      return strangeness(schemaAt(path), place.live, place.path);
    }
    const isOfDeleted =
      place.owner.event === "message_created" && place.owner.content === "This message was deleted";
    return isOfDeleted && ["content", "content_attributes"].includes(path) ? [] : null;
  };

const schemaAt = (path: string) =>
  path
    .replaceAll("[]", "")
    .split(".")
    .reduce((at, key) => {
      const inside = at.items ?? at;
      return inside.keys.get(key) ?? emptySchema();
    }, schemas.conversation);

/** `said` tells what was written in a live conversation up to now. */
export function inAnswer(said: (displayId: unknown) => readonly unknown[]): Exemption {
  return (place) => {
    if (place.key !== "messages" || !("last_non_activity_message" in place.owner)) return null;
    const words = said(place.owner.id);
    const missing = recordedWords(place).filter((content) => !words.includes(content));
    return [
      ...missing.map((content) => `${place.path}: "${content}" was not written`),
      ...strangeness(schemas.newest, place.live, place.path),
    ];
  };
}

const recordedWords = ({ recorded }: Place) =>
  Array.isArray(recorded) ? recorded.map((message: { content: unknown }) => message.content) : [];

export function activitiesLast(list: unknown[]): unknown[] {
  const isActivity = (item: unknown) => isObject(item) && item.message_type === 2;
  const words = (item: unknown) => (isObject(item) ? String(item.content) : "");
  const activities = list.filter(isActivity).sort((a, b) => (words(a) < words(b) ? -1 : 1));
  return [...list.filter((item) => !isActivity(item)), ...activities];
}
