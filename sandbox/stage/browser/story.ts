import type { Called, Entry, Handoff, Said, Told } from "@/sandbox/bot/chat-entry";
import type { Standing } from "@/sandbox/bot/reply";

export type Lane = "customer" | "bot" | "agent";

/** Something said, and between whom it passed. */
export type Words = {
  kind: "words";
  key: string;
  at: string;
  number: number;
  from: Lane;
  to: Lane;
  text: string;
  /** Null until it is known. */
  ms: number | null;
  standing: Standing;
};

type EventName =
  | "requested"
  | "taken over"
  | "assigned"
  | "joined"
  | "handed back"
  | "called off"
  | "refused"
  | "stuck"
  // Tells what is known already.
  | "confirmed";

/** Something that happened on the way. */
export type Event = {
  kind: "event";
  key: string;
  at: string;
  name: EventName;
  says: string;
  ms: number | null;
  /** Who speaks from here on. */
  standing: Standing;
};

export type Beat = Words | Event;

const LANE_OF: Record<Said["from"], Lane> = { user: "customer", bot: "bot", agent: "agent", desk: "agent" };

const teamIn = ({ team }: Handoff): string => (team ? `, team ${team}` : "");
const agentIn = ({ agent }: Handoff): string => (agent ? `, ${agent}` : "");
const endOf = ({ endReason, endedBy }: Handoff): string =>
  [endReason, endedBy && `by ${endedBy}`].filter(Boolean).join(" ");

/** Reads a chat's entries as what passed between customer, bot and agent, in order. */
class Story {
  readonly beats: Beat[] = [];
  private standing: Standing = "bot";
  private number = 0;
  private readonly msOf = new Map<string, number>();
  private note: { at: string; ms: number } | null = null;
  private calledOff = "";

  read(entry: Entry): void {
    if (entry.kind === "said") this.say(entry);
    if (entry.kind === "called") this.call(entry);
    if (entry.kind === "told") this.tell(entry);
    if (entry.kind === "owned") this.standing = entry.standing;
    if (entry.kind === "stuck")
      this.event(entry, "stuck", { says: `${entry.problem}, tried again`, ms: null });
  }

  private say({ id, from, text, attachments, at }: Entry & Said): void {
    const lane = LANE_OF[from];
    const to = lane === "customer" ? (this.standing === "bot" ? "bot" : "agent") : "customer";
    const words = text ?? attachments[0]?.name ?? "a file";
    this.words({ key: id, at, from: lane, to, text: words, ms: this.msOf.get(id) ?? this.note?.ms ?? null });
    if (!this.note) return;
    this.words({ key: `${id}-note`, from: "bot", to: "agent", text: "private note", ...this.note });
    this.note = null;
  }

  private words(words: Omit<Words, "kind" | "number" | "standing">): void {
    this.number += 1;
    this.beats.push({ kind: "words", number: this.number, standing: this.standing, ...words });
  }

  private event(entry: Entry, name: EventName, { says, ms }: { says: string; ms: number | null }): void {
    const { seq, at } = entry;
    this.beats.push({ kind: "event", key: `event-${seq}`, at, name, says, ms, standing: this.standing });
  }

  private call(entry: Entry & Called): void {
    const { about, call, status, code, ms, handoff, hasNote, standing } = entry;
    if (status >= 400) return this.event(entry, "refused", { says: refusal(call, { status, code }), ms });
    if (call === "message" && about) return this.accept(about, { ms, standing });
    if (!handoff) return;
    this.standing = standing ?? this.standing;
    if (call === "cancel") {
      this.calledOff = handoff.id;
      return this.event(entry, "called off", { says: "bot takes the request back", ms });
    }
    this.event(entry, "requested", { says: `bot asks for a human${teamIn(handoff)}`, ms });
    if (hasNote) this.note = { at: entry.at, ms };
  }

  /** Words that were shown before Baton took them in get their time, and the one they went to. */
  private accept(id: string, { ms, standing }: { ms: number; standing: Standing | null }): void {
    this.msOf.set(id, ms);
    const words = this.beats.find((beat): beat is Words => beat.kind === "words" && beat.key === id);
    if (!words) return;
    words.ms = ms;
    if (words.from === "customer" && standing) words.to = standing === "bot" ? "bot" : "agent";
  }

  private tell(entry: Entry & Told): void {
    const { event, about, ms, handoff } = entry;
    if (about && event === "message.created") this.msOf.set(about, ms);
    if (!handoff) return;
    if (event === "handoff.joined") {
      this.standing = "human";
      this.event(entry, "joined", { says: `${event}${agentIn(handoff)}`, ms });
    }
    if (event === "handoff.assigned")
      this.event(entry, "assigned", { says: `${event}${agentIn(handoff)}`, ms });
    if (event === "handoff.queued") this.queue(entry, handoff);
    if (event === "handoff.ended") this.end(entry, handoff);
  }

  private end(entry: Entry & Told, handoff: Handoff): void {
    const says = `${entry.event}, ${endOf(handoff)}`;
    const isKnown = handoff.id === this.calledOff;
    if (!isKnown) this.standing = "bot";
    this.event(entry, isKnown ? "confirmed" : "handed back", { says, ms: entry.ms });
  }

  private queue(entry: Entry & Told, handoff: Handoff): void {
    const { event, ms } = entry;
    const isTakeOver = handoff.origin === "agent";
    if (isTakeOver) this.standing = "waiting";
    const says = isTakeOver ? `${event}, taken over by an agent` : `${event}${teamIn(handoff)}`;
    this.event(entry, isTakeOver ? "taken over" : "confirmed", { says, ms });
  }
}

function refusal(call: Called["call"], { status, code }: Pick<Called, "status" | "code">): string {
  if (code === "human-owns-conversation") return `bot held back, refused with ${status}`;
  if (code === "desk-is-off") return `no handoff, ${status}: Chatwoot is off`;
  return `${call} refused with ${status}, ${code ?? "unknown"}`;
}

export function storyOf(entries: Entry[]): Beat[] {
  const story = new Story();
  for (const entry of entries) story.read(entry);
  return story.beats;
}
