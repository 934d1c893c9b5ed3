import { type Actor, type Installation, nameOf } from "../installation";
import type { ConversationRow, Status } from "../store/rows";
import { isFlooded } from "./is-flooded";

const STATUS_WORDS: Record<Status, string> = {
  resolved: "Conversation was marked resolved by",
  open: "Conversation was reopened by",
  pending: "Conversation was marked as pending by",
  snoozed: "Conversation was snoozed by",
};

/** Says in the conversation what was changed by whom. What Chatwoot does of itself it does not mention. */
export function writeChangeActivities(
  installation: Installation,
  before: ConversationRow,
  after: ConversationRow,
  actor: Actor,
): void {
  const by = nameOf(actor);
  if (by === undefined) return;
  const sentences = [
    before.status !== after.status ? `${STATUS_WORDS[after.status]} ${by}` : null,
    prioritySentence(before, after, by),
    ...labelSentences(before, after, by),
    assignmentSentence(installation, before, after, { actor, by }),
  ];
  for (const sentence of sentences) if (sentence !== null) writeActivity(installation, after, sentence);
}

function prioritySentence(before: ConversationRow, after: ConversationRow, by: string): string | null {
  if (before.priority === after.priority) return null;
  if (after.priority === null) return `${by} removed the priority`;
  if (before.priority === null) return `${by} set the priority to ${after.priority}`;
  return `${by} changed the priority from ${before.priority} to ${after.priority}`;
}

function labelSentences(before: ConversationRow, after: ConversationRow, by: string): string[] {
  const added = after.labels.filter((label) => !before.labels.includes(label));
  const removed = before.labels.filter((label) => !after.labels.includes(label));
  return [
    ...(added.length > 0 ? [`${by} added ${added.join(", ")}`] : []),
    ...(removed.length > 0 ? [`${by} removed ${removed.join(", ")}`] : []),
  ];
}

type Doer = { actor: Actor; by: string };

/** One sentence for both: a team that brought its assignee along is mentioned with him. */
function assignmentSentence(
  { store }: Installation,
  before: ConversationRow,
  after: ConversationRow,
  { actor, by }: Doer,
): string | null {
  const newAssignee = before.assigneeId !== after.assigneeId;
  const assignee = store.users.get(after.assigneeId);
  if (before.teamId !== after.teamId) {
    const team = store.teams.get(after.teamId);
    if (!team) return `Unassigned from ${store.teams.get(before.teamId)?.name ?? "team"} by ${by}`;
    return newAssignee && assignee
      ? `Assigned to ${assignee.name} via ${team.name} by ${by}`
      : `Assigned to ${team.name} by ${by}`;
  }
  if (!newAssignee) return null;
  if (!assignee) return `Conversation unassigned by ${by}`;
  const isSelf = actor?.type === "User" && actor.user.id === assignee.id;
  return isSelf ? `${by} self-assigned this conversation` : `Assigned to ${assignee.name} by ${by}`;
}

/** Activities are written in the background, so a reader who is quick does not see them yet. */
function writeActivity(installation: Installation, conversation: ConversationRow, content: string): void {
  installation.jobs.later(() => {
    const { store } = installation;
    if (!store.conversations.get(conversation.id) || isFlooded(installation, conversation)) return;
    const at = installation.now();
    store.messages.insert({
      accountId: conversation.accountId,
      inboxId: conversation.inboxId,
      conversationId: conversation.id,
      type: "activity",
      content,
      processedContent: content,
      contentType: "text",
      contentAttributes: {},
      private: false,
      status: "sent",
      sourceId: null,
      sender: null,
      createdAt: at,
      updatedAt: at,
    });
    store.conversations.update(conversation, { lastActivityAt: at, updatedAt: installation.now() });
    installation.live.changed(conversation.accountId);
  });
}
