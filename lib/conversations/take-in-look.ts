import { readConversation } from "@/lib/chatwoot/conversations";
import { type Applied, applyDeskNews } from "@/lib/conversations/apply-desk-news";
import type { Snapshot } from "@/lib/conversations/decide";
import type { Thread } from "@/lib/conversations/find-thread";
import { readDeskWords } from "@/lib/conversations/read-desk-words";
import { snapshotOf } from "@/lib/conversations/snapshot-of";
import { takeInSeen } from "@/lib/conversations/take-in-seen";
import { sql } from "@/lib/db";
import type { Job } from "@/lib/deliveries/job";
import type { DeskOfBot } from "@/lib/desk/desk-of";
import { done, type Outcome } from "@/lib/outcome";

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

/** Reads a whole conversation back and takes in what no webhook told; every find is counted. */
export async function takeInLook({ job, thread, desk }: Event, known: Snapshot | null): Promise<Outcome> {
  const now = known ? null : await readConversation(desk.botAgent, thread.chatwootConversationId);
  const isGone = known === null && now === null;
  const snapshot = known ?? (now && snapshotOf(now, desk.botAgentId));
  const read = isGone
    ? { words: [] }
    : { ...(await readDeskWords(desk, thread)), readAsOf: snapshot?.updatedAt ?? 0 };
  const applied = await applyDeskNews({ ...thread.ids, snapshot, ...read, ...(isGone && { isGone: true }) });
  await takeInSeen(thread, now?.agent_last_seen_at);
  const repairs = repairsOf(applied, isGone);
  for (const [cause, count] of repairs) {
    await sql.query(REPAIR, [job.organizationId, thread.ids.conversationId, cause, count]);
  }
  return done(
    repairs.size === 0 ? "nothing was missed" : `found by reading back: ${[...repairs.keys()].join(", ")}`,
  );
}
