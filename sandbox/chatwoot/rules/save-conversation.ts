import { isDeepStrictEqual } from "node:util";
import { iso } from "../clock";
import type { Actor, Installation } from "../installation";
import type { ConversationRow } from "../store/rows";
import { announce } from "../webhooks/announce";
import type { ChangedAttributes } from "../webhooks/webhook-event";
import { writeChangeActivities } from "./write-activity";

type Patch = Partial<ConversationRow>;

/** The columns in the order of the table: a change is reported in this order. */
const COLUMNS = {
  status: "status",
  assigneeId: "assignee_id",
  updatedAt: "updated_at",
  teamId: "team_id",
  snoozedUntil: "snoozed_until",
  customAttributes: "custom_attributes",
  firstReplyCreatedAt: "first_reply_created_at",
  priority: "priority",
  waitingSince: "waiting_since",
  cachedLabelList: "cached_label_list",
  labels: "label_list",
} as const;

type Column = keyof typeof COLUMNS;
const TIMES: readonly Column[] = ["updatedAt", "snoozedUntil", "firstReplyCreatedAt", "waitingSince"];
const INCIDENTAL: readonly Column[] = ["updatedAt", "cachedLabelList"];

/** Saves a conversation and tells what changed: in activities, in webhooks, to the new assignee. */
export function saveConversation(
  installation: Installation,
  conversation: ConversationRow,
  patch: Patch,
  actor: Actor,
): { changed: boolean } {
  const before = { ...conversation };
  const isSame = (column: Column) => isDeepStrictEqual(before[column], conversation[column]);
  if (Object.entries(patch).every(([key, value]) => isDeepStrictEqual(before[key as Column], value))) {
    return { changed: false };
  }
  installation.store.conversations.update(conversation, { ...patch, updatedAt: installation.now() });
  clearWaitingWhenResolved(before, conversation);
  const changes = (Object.keys(COLUMNS) as Column[]).filter((column) => !isSame(column));
  writeChangeActivities(installation, before, conversation, actor);
  if (before.status !== conversation.status) {
    announce(installation, { name: "conversation_status_changed", conversation });
  }
  if (changes.some((column) => !INCIDENTAL.includes(column))) {
    const changed = changedAttributes(before, conversation, changes);
    announce(installation, { name: "conversation_updated", conversation, changed });
  }
  return { changed: true };
}

function clearWaitingWhenResolved(before: ConversationRow, conversation: ConversationRow): void {
  if (before.status === "resolved" || conversation.status !== "resolved") return;
  // Written past the callbacks: it is no change that anyone hears of.
  before.waitingSince = null;
  conversation.waitingSince = null;
}

function changedAttributes(
  before: ConversationRow,
  after: ConversationRow,
  columns: Column[],
): ChangedAttributes {
  return columns.map((column) => ({
    [COLUMNS[column]]: {
      previous_value: written(column, before[column]),
      current_value: written(column, after[column]),
    },
  }));
}

const written = (column: Column, value: unknown) =>
  TIMES.includes(column) && typeof value === "number" ? iso(value) : value;

/** A change of columns that no listener is told about. */
export function touchConversation(
  installation: Installation,
  conversation: ConversationRow,
  patch: Patch,
): void {
  installation.store.conversations.update(conversation, { ...patch, updatedAt: installation.now() });
  installation.live.changed(conversation.accountId);
}
