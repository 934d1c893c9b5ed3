import type { ChatwootConversation } from "@/lib/chatwoot/conversation-shape";
import { assignTeam, readConversation, setCustomAttributes, setStatus } from "@/lib/chatwoot/conversations";
import { protectFromLiquid } from "@/lib/chatwoot/liquid";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import { ensureDeskConversation, type OpenDeskConversation } from "@/lib/conversations/desk-conversation";
import { endHandoff } from "@/lib/conversations/end-handoff";
import { handoffNote } from "@/lib/conversations/handoff-note";
import type { HandoffRow } from "@/lib/conversations/handoff-shape";
import { sourceIdOf } from "@/lib/conversations/ids";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { loseDeskConversation } from "@/lib/conversations/lose-desk-conversation";
import { takeInStanding } from "@/lib/conversations/take-in-standing";
import { writeOnceAtDesk } from "@/lib/conversations/write-at-desk";
import { inTransaction, sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { noteFinding } from "@/lib/desk/note-finding";
import { done, type Outcome, retry } from "@/lib/outcome";

const READ = `select * from "Handoff" where id = $1 and "endedAt" is null`;

// An agent resolved it as the bot's while it was being opened: what was asked for is still asked for.
const IS_ELSEWHERE = `
select 1 from "Conversation" where id = $1 and "handoffId" = $2 and "deskConversationId" is distinct from $3`;

async function carry(job: DeskJob): Promise<Outcome> {
  const [handoff] = await sql.query<HandoffRow>(READ, [job.payload.handoffId]);
  if (!handoff) return leave(job);
  const thread = await ensureDeskConversation(job, handoff.id);
  if (!thread) return leave(job);
  const before = await readConversation(job.desk.botAgent, thread.chatwootConversationId);
  if (!before) {
    await loseDeskConversation(job.conversationId, thread.id);
    return done("The conversation was deleted at the desk");
  }
  await writeNote(job, thread, handoff);
  const wasMarked = await markAttributes(job, thread, {
    handoff,
    attributes: before.custom_attributes ?? {},
  });
  const isOver = job.isSuspect && wasMarked && before.status === "resolved";
  const says = isOver ? "an agent is done with it already" : await open(job, thread, { handoff, before });
  if (!(await takeInStanding(job, thread))) return retry("The conversation was deleted at the desk");
  const isElsewhere = await sql.query(IS_ELSEWHERE, [job.conversationId, handoff.id, thread.id]);
  return isElsewhere.length > 0 ? retry("It was resolved just before, and begins anew") : done(says);
}

const LAST = `
select id, "chatwootConversationId" from "DeskConversation"
where "conversationId" = $1 and "chatwootConversationId" is not null order by "createdAt" desc limit 1`;

async function leave(job: DeskJob): Promise<Outcome> {
  // In doubt, an earlier attempt may have opened it after it was over.
  const [thread] = job.isSuspect ? await sql.query<OpenDeskConversation>(LAST, [job.conversationId]) : [];
  if (thread) await takeInStanding(job, thread);
  return done("ended before it reached the desk");
}

type Opening = { handoff: HandoffRow; before: ChatwootConversation };

/** In words: who has it. */
async function open(
  job: DeskJob,
  thread: OpenDeskConversation,
  { handoff, before }: Opening,
): Promise<string> {
  // By the agent bot's token this is a handover, and the collaborators are told (contract.md, section 5.4).
  if (before.status !== "open") await setStatus(job.desk.agentBot, thread.chatwootConversationId, "open");
  // Opened by hand meanwhile: assigning the team would take it away from the agent who did.
  const isTaken = before.status === "open" && before.meta.assignee;
  return `opened, ${isTaken ? "taken by an agent already" : await assign(job, thread, handoff)}`;
}

async function writeNote(job: DeskJob, thread: OpenDeskConversation, handoff: HandoffRow): Promise<void> {
  const note = handoffNote(handoff);
  if (!note) return;
  const sourceId = sourceIdOf("note", handoff.id);
  const message = { content: protectFromLiquid(note), type: "outgoing" as const, isPrivate: true, sourceId };
  await writeOnceAtDesk(job, { thread, as: "agentBot", message });
}

type Marking = { handoff: HandoffRow; attributes: Record<string, unknown> };

/** Tells whether they were there: then an earlier attempt came at least as far as opening. */
async function markAttributes(
  job: DeskJob,
  thread: OpenDeskConversation,
  { handoff, attributes }: Marking,
): Promise<boolean> {
  const ours = {
    handoff_reason: handoff.reason,
    unfinished_intents: handoff.unfinishedIntents.join(", ").slice(0, 1_500) || null,
  };
  const merged = { ...attributes, ...ours };
  if (JSON.stringify(merged) === JSON.stringify(attributes)) return true;
  await setCustomAttributes(job.desk.botAgent, thread.chatwootConversationId, merged);
  return false;
}

/** In words: which team has it. */
async function assign(job: DeskJob, thread: OpenDeskConversation, handoff: HandoffRow): Promise<string> {
  const { organizationId, botId } = job;
  if (handoff.teamId === null) {
    await noteFinding({ organizationId, code: "no-default-team", subject: botId });
    const why =
      handoff.unfinishedIntents.length > 0 ? "no route covers it" : "no unfinished intent was named";
    return `without a team: ${why}, and there is no Default`;
  }
  const { teamId } = handoff;
  if (await assignTeam(job.desk.botAgent, thread.chatwootConversationId, teamId))
    return `team ${handoff.teamName ?? teamId}`;
  await noteFinding({ organizationId, code: "unknown-team", subject: String(teamId), details: { botId } });
  return `without a team: the desk has no team ${teamId}`;
}

/** No human will hear of it: the bot has the conversation back, and its runtime is told why. */
const giveBack: NonNullable<Handler["end"]> = async ({ conversationId, payload }, { isDead, says }) => {
  if (!isDead || !conversationId) return;
  await inTransaction(async (tx) => {
    const conversation = await lockConversation(tx, conversationId);
    if (!conversation || conversation.handoffId !== payload.handoffId) return;
    await endHandoff(tx, conversation, { reason: "failed", by: null, note: says });
  });
};

/** Carries a request for a human to the desk: a note, open, then the team. */
export const carryHandOff: Handler = { run: carryToDesk(carry), policy: DESK_POLICY, end: giveBack };
