import type { Standing } from "./reply";

export type Attachment = {
  url: string;
  name?: string | undefined;
  type?: string | undefined;
  size?: number | undefined;
};

export type Author = "user" | "bot" | "agent" | "desk";

export type Handoff = {
  id: string;
  state: string;
  origin: "bot" | "agent";
  team: string | null;
  agent: string | null;
  endReason: "completed" | "cancelled" | "failed" | null;
  endedBy: string | null;
};

/** Words that the customer sees. */
export type Said = {
  kind: "said";
  id: string;
  from: Author;
  text: string | null;
  attachments: Attachment[];
  author: string | null;
};

/** An API call of the bot that was answered, with how long the answer took. */
export type Called = {
  kind: "called";
  call: "message" | "handoff" | "cancel";
  /** The message that it carried. */
  about: string | null;
  status: number;
  code: string | null;
  ms: number;
  attempts: number;
  standing: Standing | null;
  handoff: Handoff | null;
  hasNote: boolean;
};

/** A callback of Baton that was taken in, with how long it was on its way. */
export type Told = {
  kind: "told";
  event: string;
  about: string | null;
  ms: number;
  handoff: Handoff | null;
};

type Changed = { kind: "changed"; id: string; text: string | null; isDeleted: boolean };

/** Who speaks now. */
type Owned = { kind: "owned"; standing: Standing; agent: string | null; team: string | null };

/** Baton could not be reached; what waits is tried again. */
type Stuck = { kind: "stuck"; attempts: number; problem: string };

/** Up to when an agent has seen what the customer wrote. */
type Seen = { kind: "seen"; until: string };

export type Happening = Said | Called | Told | Changed | Owned | Stuck | Seen;

/** One thing that happened in a chat. A screen that knows all entries knows everything. */
export type Entry = Happening & { seq: number; at: string };

/** Shown for a moment, never kept. */
export type Typing = { isOn: boolean; name: string | null };
