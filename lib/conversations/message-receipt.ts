import type { MessageRow } from "@/lib/conversations/message-shape";
import { iso } from "@/lib/iso";

/** How far somebody's words got. */
export type MessageReceipt =
  | { is: "on-its-way" }
  | { is: "delivered" | "read"; at: string }
  | { is: "failed"; reason: string };

type Words = Pick<MessageRow, "author" | "deliveredAt" | "readAt" | "failure"> & {
  /** A delivery of it waits. */
  isPending: boolean;
};

/** How far words got; null when they go nowhere, such as a bot's while nobody at the desk is to follow them. */
export function messageReceipt({
  author,
  deliveredAt,
  readAt,
  failure,
  isPending,
}: Words): MessageReceipt | null {
  if (readAt) return { is: "read", at: iso(readAt) };
  if (deliveredAt) return { is: "delivered", at: iso(deliveredAt) };
  if (failure !== null) return { is: "failed", reason: failure };
  // The runtime fetches what is not brought to it.
  return isPending || author === "agent" || author === "desk" ? { is: "on-its-way" } : null;
}
