import { readConversation } from "@/lib/chatwoot/conversations";
import type { ChatwootMessage } from "@/lib/chatwoot/messages";
import { type Applied, applyDeskNews } from "@/lib/conversations/apply-desk-news";
import type { Snapshot } from "@/lib/conversations/decide";
import type { Thread } from "@/lib/conversations/find-thread";
import { readDeskWords } from "@/lib/conversations/read-desk-words";
import { snapshotOf } from "@/lib/conversations/snapshot-of";
import { type PassedOn, takeInChange } from "@/lib/conversations/take-in-change";
import { takeInSeen } from "@/lib/conversations/take-in-seen";
import { sql } from "@/lib/db";
import type { Job } from "@/lib/deliveries/job";
import type { DeskOfBot } from "@/lib/desk/desk-of";
import { done, type Outcome } from "@/lib/outcome";

// Chatwoot touches nothing of a conversation when a word in it is deleted: only the words themselves tell
// (recordings/messages-edge). So many are compared each time.
const LATEST = `
select id, text, "deletedAt", "chatwootMessageId" from "Message"
where "deskConversationId" = $1 and "chatwootMessageId" is not null and author in ('agent', 'desk')
order by "chatwootMessageId" desc limit 20`;

type Latest = PassedOn & { chatwootMessageId: number };

const REPAIR = `insert into "Repair" ("organizationId", "conversationId", cause, count) values ($1, $2, $3, $4)`;

const CAUSES: Record<string, string> = { end: "resolved", assign: "assigned", "take-over": "taken-over" };

/** What reading back has mended: each cause with how often. */
function repairsOf({ words, steps }: Applied, isGone: boolean): Map<string, number> {
  const causes = steps.flatMap((step) => (step === "end" && isGone ? "deleted" : (CAUSES[step] ?? [])));
  const repairs = new Map<string, number>();
  for (const cause of causes) repairs.set(cause, (repairs.get(cause) ?? 0) + 1);
  if (words > 0) repairs.set("word", words);
  return repairs;
}

type Event = { job: Job; thread: Thread; desk: DeskOfBot };

/** Takes in what agents changed or deleted of the latest words. Returns how many. */
async function takeInChanges(thread: Thread, latest: Latest[], messages: ChatwootMessage[]): Promise<number> {
  let count = 0;
  for (const known of latest) {
    const now = messages.find(({ id }) => id === known.chatwootMessageId);
    if (now && (await takeInChange(thread, known, now))) count++;
  }
  return count;
}

/** Reads a whole conversation back and takes in what no webhook told; every find is counted. */
export async function takeInLook({ job, thread, desk }: Event, known: Snapshot | null): Promise<Outcome> {
  const now = known ? null : await readConversation(desk.botAgent, thread.chatwootConversationId);
  const isGone = known === null && now === null;
  const snapshot = known ?? (now && snapshotOf(now, desk.botAgentId));
  const latest = await sql.query<Latest>(LATEST, [thread.ids.deskConversationId]);
  const read = isGone
    ? { words: [], messages: [] }
    : {
        ...(await readDeskWords(desk, thread, latest.at(-1)?.chatwootMessageId)),
        readAsOf: snapshot?.updatedAt ?? 0,
      };
  const { messages, ...news } = read;
  const applied = await applyDeskNews({ ...thread.ids, snapshot, ...news, ...(isGone && { isGone: true }) });
  const changed = await takeInChanges(thread, latest, messages);
  await takeInSeen(thread, now?.agent_last_seen_at);
  const repairs = repairsOf(applied, isGone);
  if (changed > 0) repairs.set("changed", changed);
  for (const [cause, count] of repairs) {
    await sql.query(REPAIR, [job.organizationId, thread.ids.conversationId, cause, count]);
  }
  return done(
    repairs.size === 0 ? "nothing was missed" : `found by reading back: ${[...repairs.keys()].join(", ")}`,
  );
}
