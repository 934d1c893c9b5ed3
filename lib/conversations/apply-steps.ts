import type { Agent } from "@/lib/chatwoot/conversation-shape";
import { leaveDesk } from "@/lib/conversations/cancel-handoff";
import { closeThread } from "@/lib/conversations/close-thread";
import { conversationShape } from "@/lib/conversations/conversation-shape";
import type { Step } from "@/lib/conversations/decide";
import type { Word } from "@/lib/conversations/desk-words";
import { emitEvent } from "@/lib/conversations/emit-event";
import { endHandoff } from "@/lib/conversations/end-handoff";
import { enqueueHistory } from "@/lib/conversations/enqueue-history";
import { reconcileNextTurn } from "@/lib/conversations/enqueue-reconcile";
import { type HandoffRow, handoffShape } from "@/lib/conversations/handoff-shape";
import type { Conversation } from "@/lib/conversations/lock-conversation";
import { type MessageRow, messageShape } from "@/lib/conversations/message-shape";
import { queueHandoff } from "@/lib/conversations/queue-handoff";
import type { Sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { newId } from "@/lib/tokens";

/** What the steps are about; `conversation` is locked, and changes as they are taken. */
export type Stage = { conversation: Conversation; deskConversationId: string };

const TAKE_OVER = `
insert into "Handoff" (id, "organizationId", "botId", "conversationId", state, origin, "unfinishedIntents", rule, "queuedAt")
values ($1, $2, $3, $4, 'queued', 'agent', '{}', '{"kind":"take-over"}', now()) returning *`;

async function takeOver(tx: Sql, { conversation }: Stage, by: "hand" | "word"): Promise<void> {
  const id = newId("hnd");
  const { organizationId, botId, id: conversationId } = conversation;
  const [handoff] = await tx.query<HandoffRow>(TAKE_OVER, [id, organizationId, botId, conversationId]);
  Object.assign(conversation, { state: "waiting", handoffId: id });
  await tx.query(`update "Conversation" set state = 'waiting', "handoffId" = $2 where id = $1`, [
    conversationId,
    id,
  ]);
  await enqueueHistory(tx, conversation);
  if (by === "word" || !handoff) return;
  const data = { conversation: conversationShape(conversation), handoff: handoffShape(handoff) };
  await emitEvent(tx, conversation, "handoff.queued", data);
}

const ASSIGN = `
update "Handoff" set "agentId" = $2, "agentName" = $3, "agentAvatarUrl" = $4, "assignedAt" = coalesce("assignedAt", now()),
  state = case when state in ('requested', 'queued') then 'assigned' else state end
where id = $1 returning *`;

const JOIN = `
update "Handoff" set "agentId" = coalesce($2, "agentId"), "agentName" = coalesce($3, "agentName"),
  "agentAvatarUrl" = coalesce($4, "agentAvatarUrl"), "joinedAt" = coalesce("joinedAt", now()), state = 'joined'
where id = $1 returning *`;

async function setAgent(
  tx: Sql,
  { conversation }: Stage,
  { how, agent }: { how: "assign" | "join"; agent: Agent | null },
): Promise<void> {
  await queueHandoff(tx, conversation);
  const values = [conversation.handoffId, agent?.id ?? null, agent?.name ?? null, agent?.avatarUrl ?? null];
  const [handoff] = await tx.query<HandoffRow>(how === "assign" ? ASSIGN : JOIN, values);
  if (how === "join") {
    conversation.state = "human";
    await tx.query(`update "Conversation" set state = 'human' where id = $1`, [conversation.id]);
  }
  if (!handoff) return;
  const data = { conversation: conversationShape(conversation), handoff: handoffShape(handoff) };
  await emitEvent(tx, conversation, how === "assign" ? "handoff.assigned" : "handoff.joined", data);
}

const WRITE = `
insert into "Message" ("organizationId", "conversationId", author, text, attachments, "authorName", "authorAvatarUrl",
  "deskConversationId", "chatwootMessageId", "sentAt", "deskStatus")
values ($1, $2, $3, $4, $5::jsonb, $6, $7, $8, $9, $10, $11) on conflict do nothing returning *`;

async function passOn(tx: Sql, { conversation, deskConversationId }: Stage, word: Word): Promise<void> {
  const [message] = await tx.query<MessageRow>(WRITE, [
    conversation.organizationId,
    conversation.id,
    word.kind === "human" ? "agent" : "desk",
    word.text,
    word.attachments.length > 0 ? JSON.stringify(word.attachments) : null,
    word.agent?.name ?? null,
    word.agent?.avatarUrl ?? null,
    deskConversationId,
    word.chatwootMessageId,
    word.sentAt,
    word.hasFailed ? "failed" : null,
  ]);
  if (!message) return;
  await tx.query(`update "Conversation" set "lastMessageAt" = now() where id = $1`, [conversation.id]);
  const data = { conversation: conversationShape(conversation), message: messageShape(message) };
  await emitEvent(tx, conversation, "message.created", data);
}

const GOES_ON_ELSEWHERE = "An agent opened an earlier conversation of this customer again. It goes on there.";

// What spoke until now would stay pending for ever, and nothing would follow when an agent opens it later.
async function makeCurrent(tx: Sql, { conversation, deskConversationId }: Stage): Promise<void> {
  await leaveDesk(tx, conversation, GOES_ON_ELSEWHERE);
  conversation.deskConversationId = deskConversationId;
  await tx.query(`update "DeskConversation" set "closedAt" = null where id = $1`, [deskConversationId]);
  await tx.query(`update "Conversation" set "deskConversationId" = $2 where id = $1`, [
    conversation.id,
    deskConversationId,
  ]);
}

function atDesk(
  tx: Sql,
  { conversation, deskConversationId }: Stage,
  delivery: { kind: string; agentId?: number | undefined },
) {
  const { organizationId, botId, id: conversationId } = conversation;
  return enqueueDelivery(tx, {
    organizationId,
    botId,
    conversationId,
    lane: `desk:${conversationId}`,
    destination: deskDestination(organizationId),
    urgency: 0,
    kind: delivery.kind,
    payload: { deskConversationId, agentId: delivery.agentId },
  });
}

/** Takes the steps in order, in one transaction that holds the conversation's lock. */
export async function applySteps(
  tx: Sql,
  stage: Stage,
  { steps, words }: { steps: Step[]; words: Word[] },
): Promise<void> {
  for (const step of steps) await applyStep(tx, stage, { step, words });
  if (steps.some((step) => step.do === "take-over"))
    await reconcileNextTurn(stage.conversation.organizationId, tx);
}

async function applyStep(
  tx: Sql,
  stage: Stage,
  { step, words }: { step: Step; words: Word[] },
): Promise<unknown> {
  switch (step.do) {
    case "make-current":
      return makeCurrent(tx, stage);
    case "take-over":
      return takeOver(tx, stage, step.by);
    case "assign":
    case "join":
      return setAgent(tx, stage, { how: step.do, agent: step.agent });
    case "pass-on": {
      const word = words.find(({ chatwootMessageId }) => chatwootMessageId === step.word.chatwootMessageId);
      return word && passOn(tx, stage, word);
    }
    case "open-at-desk":
      return atDesk(tx, stage, { kind: "desk.take-over", agentId: step.agent?.id });
    case "end":
      return endHandoff(tx, stage.conversation, step);
    case "close":
      return closeThread(tx, stage.conversation, stage.deskConversationId);
    case "resolve-at-desk":
      return atDesk(tx, stage, { kind: "desk.close" });
  }
}
