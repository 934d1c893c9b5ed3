import type { Installation } from "../installation";
import type { ConversationRow } from "../store/rows";
import { notifyAssignee } from "./notify";
import { saveConversation } from "./save-conversation";
import { hasRoom, nextInTurn, noteTurn } from "./turns";

/** An inbox that assigns by itself gives an open conversation to an online collaborator, in the background. */
export function autoAssign(installation: Installation, conversation: ConversationRow): void {
  installation.jobs.later(() => {
    const { store } = installation;
    const inbox = store.inboxes.get(conversation.inboxId);
    const isFree = conversation.status === "open" && conversation.assigneeId === null;
    if (!inbox?.enableAutoAssignment || !isFree) return;
    const team = store.teams.get(conversation.teamId);
    if (team && !team.allowAutoAssign) return;
    const candidates = inbox.memberIds
      .filter((id) => !team || team.memberIds.includes(id))
      .filter((id) => hasRoom(inbox.turns[id] ?? [], installation.now()));
    const assigneeId = nextInTurn(installation, conversation, candidates);
    if (assigneeId === null) return;
    noteTurn(installation, conversation, assigneeId);
    saveConversation(installation, conversation, { assigneeId }, null);
    notifyAssignee(installation, conversation, null);
  });
}
