import type { WebhookEvent } from "@/lib/chatwoot/webhook-event";
import type { Snapshot } from "@/lib/conversations/decide";
import { isOurSourceId } from "@/lib/conversations/ids";
import { snapshotOf } from "@/lib/conversations/snapshot-of";
import { hashToken } from "@/lib/tokens";

/** What a webhook is worth: the little that is kept of it until it is taken in. */
export type DeskNote =
  | { kind: "word"; messageId: number }
  /** `digest` is of the words; without one they were deleted. */
  | { kind: "edit"; messageId: number; digest: string | null }
  | { kind: "state"; snapshot: Snapshot }
  | { kind: "look"; snapshot: Snapshot | null }
  | { kind: "typing"; isTyping: boolean; name: string | null };

/** Tells whether words are the same, without keeping them. */
export const digestOf = (text: string | null | undefined): string => hashToken(text ?? "");

/**
 * What to keep of a webhook; null when it says nothing new: private notes, activity, and what Baton wrote itself.
 * A message's webhook is a reason to read, never a source: its content comes from the message list, and its
 * snapshot of the conversation is not looked at (design.md, section 4).
 */
export function deskNoteOf(event: WebhookEvent, botAgentId: number): DeskNote | null {
  switch (event.event) {
    case "message_created":
    case "message_updated": {
      const isForCustomer =
        event.message_type === "template" ||
        (event.message_type === "outgoing" && event.sender?.type === "user");
      const isOurs = isOurSourceId(event.source_id) || event.sender?.id === botAgentId;
      if (event.private || !isForCustomer || isOurs) return null;
      if (event.event === "message_created") return { kind: "word", messageId: event.id };
      const isDeleted = event.content_attributes?.deleted === true;
      return { kind: "edit", messageId: event.id, digest: isDeleted ? null : digestOf(event.content) };
    }
    case "conversation_created":
    case "conversation_updated":
    case "conversation_status_changed":
      return { kind: "state", snapshot: snapshotOf(event, botAgentId) };
    case "conversation_typing_on":
    case "conversation_typing_off": {
      const { user } = event;
      if (event.is_private || user?.type !== "user" || user.id === botAgentId) return null;
      return { kind: "typing", isTyping: event.event === "conversation_typing_on", name: user.name ?? null };
    }
  }
}
