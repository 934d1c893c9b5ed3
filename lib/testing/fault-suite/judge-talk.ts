import type { CaughtCallback } from "@/lib/testing/catch-callbacks";
import { compareEnds, type Difference } from "@/lib/testing/fault-suite/compare-ends";
import { judgeHandoffs, type Told } from "@/lib/testing/fault-suite/judge-handoffs";
import type { DeskEnd } from "@/lib/testing/fault-suite/read-desk-end";
import { endMark, type Spoken, type TalkRecord } from "@/lib/testing/fault-suite/talk-record";

/** One conversation at all its ends, when everything is quiet. */
export type TalkEnds = { record: TalkRecord; desk: DeskEnd; told: CaughtCallback[]; state: string };

/** How one direction of a conversation went; `delays` are in ms, of the words that arrived. */
export type Way = Difference & { said: number; heard: number; delays: number[] };

export type Verdict = { toDesk: Way; toRuntime: Way; notes: Difference; problems: string[] };

function wayOf(said: Spoken[], heard: Spoken[]): Way {
  const words = ({ text }: Spoken) => text;
  const saidAt = new Map(said.map(({ text, at }) => [text, at]));
  const delays = heard.flatMap(({ text, at }) => Math.max(0, at - (saidAt.get(text) ?? at)));
  return {
    ...compareEnds(said.map(words), heard.map(words)),
    said: said.length,
    heard: heard.length,
    delays,
  };
}

/** What reached the runtime of an agent's side: words, and a mark wherever a handoff ended. */
function heardByRuntime(told: CaughtCallback[]): Spoken[] {
  let ends = 0;
  return told.flatMap(({ type, data, at }) => {
    if (type === "handoff.ended") return { text: endMark(++ends), at };
    return type === "message.created" ? { text: data.message?.text as string, at } : [];
  });
}

const toldOf = ({ type, data }: CaughtCallback): Told => ({
  type,
  ...(data.handoff && { handoff: data.handoff as NonNullable<Told["handoff"]> }),
});

/** Compares what was said with what was heard, in both directions, and looks how the conversation was left. */
export function judgeTalk({ record, desk, told, state }: TalkEnds): Verdict {
  const problems = judgeHandoffs(record.ends, told.map(toldOf));
  if (record.gaveUp) problems.push(record.gaveUp);
  if (state !== "bot") problems.push(`is left in ${state}`);
  if (desk.places.some(({ status }) => status === "open")) problems.push("is left open at the desk");
  if (desk.places.some(({ status, messages }) => status !== "resolved" && messages === 0))
    problems.push("left an empty conversation at the desk");
  // The agents' own list of what they said must be what the desk has: else they, and not Baton, are to blame.
  const agents = record.agent.map(({ text }) => text).filter((text) => !text.startsWith("("));
  if (agents.join() !== desk.agent.join()) problems.push("the agents' words are not as they said them");
  const notes = desk.notes.flatMap((text) => record.notes.filter((note) => text.split("\n").includes(note)));
  return {
    toDesk: wayOf(record.taken, desk.words),
    toRuntime: wayOf(record.agent, heardByRuntime(told)),
    notes: compareEnds(record.notes, notes),
    problems: problems.map((problem) => `${record.id}: ${problem}`),
  };
}
