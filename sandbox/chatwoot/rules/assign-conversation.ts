import type { Actor, Installation } from "../installation";
import { findMember } from "../store/find-membership";
import type { ConversationRow, TeamRow, UserRow } from "../store/rows";
import { notifyAssignee } from "./notify";
import { saveConversation } from "./save-conversation";
import { nextInTurn, noteTurn } from "./turns";

/** Gives a conversation to somebody; whoever is unknown to the account is nobody. */
export function assignAgent(
  installation: Installation,
  conversation: ConversationRow,
  userId: number | null,
  actor: Actor,
): UserRow | undefined {
  const agent = findMember(installation.store, conversation.accountId, userId);
  saveAssignment(installation, conversation, { assigneeId: agent?.id ?? null }, actor);
  return agent;
}

/** Gives it to a team; an assignee from elsewhere goes, and one who is online may come along. */
export function assignTeam(
  installation: Installation,
  conversation: ConversationRow,
  teamId: number | null,
  actor: Actor,
): TeamRow | undefined {
  const found = installation.store.teams.get(teamId);
  const team = found?.accountId === conversation.accountId ? found : undefined;
  const assigneeId = assigneeInTeam(installation, conversation, team);
  saveAssignment(installation, conversation, { teamId: team?.id ?? null, assigneeId }, actor);
  return team;
}

export function assigneeInTeam(
  installation: Installation,
  conversation: ConversationRow,
  team: TeamRow | undefined,
): number | null {
  const { assigneeId, teamId, inboxId } = conversation;
  if (!team || team.id === teamId) return assigneeId;
  if (assigneeId !== null && team.memberIds.includes(assigneeId)) return assigneeId;
  if (!team.allowAutoAssign) return null;
  const collaborators = installation.store.inboxes.get(inboxId)?.memberIds ?? [];
  const candidates = collaborators.filter((id) => team.memberIds.includes(id));
  const next = nextInTurn(installation, conversation, candidates);
  if (next !== null) noteTurn(installation, conversation, next);
  return next;
}

type Assignment = Partial<Pick<ConversationRow, "assigneeId" | "teamId">>;

function saveAssignment(
  installation: Installation,
  conversation: ConversationRow,
  assignment: Assignment,
  actor: Actor,
): void {
  const before = conversation.assigneeId;
  saveConversation(installation, conversation, assignment, actor);
  if (conversation.assigneeId !== before) notifyAssignee(installation, conversation, actor);
}
