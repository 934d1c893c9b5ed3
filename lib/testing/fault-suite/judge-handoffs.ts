import type { TalkRecord } from "@/lib/testing/fault-suite/talk-record";

/** What of a callback matters here. */
export type Told = { type: string; handoff?: { id: string; origin: string; endReason: string | null } };

const STAGES = ["handoff.queued", "handoff.assigned", "handoff.joined", "handoff.ended"];

/**
 * What is wrong with the handoffs of one conversation, as they were told: each goes forward through its stages, a
 * human's words come after they joined, one ends before the next begins, and each ends as it should, once. Agents
 * take over by a word here, never by opening, so nobody is queued for them.
 */
export function judgeHandoffs(ends: TalkRecord["ends"], told: Told[]): string[] {
  const problems: string[] = [];
  const reasons: (string | null)[] = [];
  let current = null as { id: string; stage: number } | null;
  for (const { type, handoff } of told) {
    const stage = STAGES.indexOf(type);
    if (type === "message.created" && current?.stage !== STAGES.indexOf("handoff.joined"))
      problems.push("a human's words came while nobody had joined");
    if (stage < 0 || !handoff) continue;
    if (type === "handoff.queued" && handoff.origin === "agent")
      problems.push("was opened, and not by an agent");
    if (current && current.id !== handoff.id) problems.push(`${type} of another handoff came before the end`);
    if (current?.id === handoff.id && stage < current.stage)
      problems.push(`${type} came after ${STAGES[current.stage]}`);
    current = { id: handoff.id, stage: Math.max(stage, current?.id === handoff.id ? current.stage : 0) };
    if (type !== "handoff.ended") continue;
    reasons.push(handoff.endReason);
    current = null;
  }
  if (current) problems.push("the last one has not ended");
  if (reasons.join() !== ends.join()) problems.push(`ended as [${reasons}] instead of [${ends}]`);
  return problems;
}
