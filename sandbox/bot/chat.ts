import type { Attachment, Entry } from "./chat-entry";
import type { Memory } from "./memory";
import type { Reply, Standing } from "./reply";

export type Customer = { id: string; name: string; email: string; locale: string };

/** What the bot still has to do, in order. `reply` is what it decided, so that a second try does the same. */
export type Todo =
  | { kind: "answer"; id: string; text: string; attachments: Attachment[]; writtenAt: string; reply?: Reply }
  | { kind: "resume"; id: string; reason: "completed" | "cancelled" | "failed"; reply?: Reply };

/** Everything that is kept of one chat. */
export type Chat = {
  id: string;
  customer: Customer;
  startedAt: string;
  standing: Standing;
  agent: string | null;
  team: string | null;
  memory: Memory;
  todo: Todo[];
  /** The ids of callbacks that were taken in, the newest last. */
  callbacks: string[];
  entries: Entry[];
};
