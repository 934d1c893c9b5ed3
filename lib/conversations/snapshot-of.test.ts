import { expect, test } from "vitest";
import { conversationSchema } from "@/lib/chatwoot/conversation-shape";
import { webhookEventSchema } from "@/lib/chatwoot/webhook-event";
import { deskNoteOf } from "@/lib/conversations/desk-note";
import { snapshotOf } from "@/lib/conversations/snapshot-of";

const MARTA = { id: 7, name: "Marta Lindqvist", available_name: "Marta", thumbnail: "" };
const BOT = { id: 7, name: "Acme bot" };
const BOT_AGENT = 1;

/** A conversation as in contract.md, sections 2.7 and 4.4. */
const conversation = (meta: object) => ({
  id: 12,
  inbox_id: 3,
  status: "open",
  updated_at: 1795432916.25,
  meta: { sender: { id: 48 }, channel: "Channel::Api", hmac_verified: false, ...meta },
});

const CASES: [string, object, number | null][] = [
  ["an agent, in an answer", { assignee: MARTA, assignee_type: "User" }, 7],
  ["an agent, in a webhook", { assignee: { ...MARTA, type: "user" }, assignee_type: "User" }, 7],
  ["an agent, of a Chatwoot that names no kinds", { assignee: MARTA }, 7],
  ["nobody", { assignee: null, assignee_type: null }, null],
  ["nobody, and the key left out", {}, null],
  ["an agent bot, in an answer", { assignee: BOT, assignee_type: "AgentBot" }, null],
  [
    "an agent bot, in a webhook",
    { assignee: { ...BOT, type: "agent_bot" }, assignee_type: "AgentBot" },
    null,
  ],
  ["an agent bot, of which only itself says so", { assignee: { ...BOT, type: "agent_bot" } }, null],
  ["BotAgent1", { assignee: { ...MARTA, id: BOT_AGENT }, assignee_type: "User" }, null],
];

test.each(CASES)("assigned to %s", (_, meta, id) => {
  const read = conversationSchema.parse(conversation(meta));
  expect(snapshotOf(read, BOT_AGENT).assignee?.id ?? null).toBe(id);
});

test.each(CASES)("a webhook: assigned to %s", (_, meta, id) => {
  const event = webhookEventSchema.parse({ ...conversation(meta), event: "conversation_updated" });
  const snapshot = { status: "open", updatedAt: 1795432916.25 };
  expect(deskNoteOf(event, BOT_AGENT)).toMatchObject({
    kind: "state",
    snapshot: { ...snapshot, assignee: id === null ? null : { id, name: "Marta" } },
  });
});

test("a conversation that says nothing of who has it is nobody's", () => {
  const { meta: _, ...bare } = conversation({});
  expect(conversationSchema.parse(bare).meta.assignee).toBeNull();
});
