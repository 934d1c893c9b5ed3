import type { Actor, Installation } from "../installation";
import type { ConversationRow, Status } from "../store/rows";
import { autoAssign } from "./auto-assign";
import { saveConversation } from "./save-conversation";
import { sendSurvey } from "./send-survey";

export const STATUSES: readonly Status[] = ["open", "resolved", "pending", "snoozed"];

/** Moves a conversation to a status, with what follows from it. */
export function changeStatus(
  installation: Installation,
  conversation: ConversationRow,
  status: Status,
  actor: Actor,
  snoozedUntil: number | null = null,
): void {
  const until = status === "snoozed" ? snoozedUntil : null;
  const { changed } = saveConversation(installation, conversation, { status, snoozedUntil: until }, actor);
  if (!changed) return;
  if (status === "open") autoAssign(installation, conversation);
  if (status === "resolved") sendSurvey(installation, conversation);
}

/** What an agent bot's "open" means on a pending conversation: the customer waits from now on. */
export function handOffByBot(installation: Installation, conversation: ConversationRow, actor: Actor): void {
  if (conversation.waitingSince === null) {
    saveConversation(installation, conversation, { waitingSince: installation.now() }, actor);
  }
  changeStatus(installation, conversation, "open", actor);
}
