import { iso } from "../clock";
import type { TeamRow } from "../store/rows";

const teamFields = (team: TeamRow) => ({
  id: team.id,
  name: team.name,
  description: team.description,
  allow_auto_assign: team.allowAutoAssign,
  account_id: team.accountId,
});

/** An agent bot is no user and cannot be asked whether he is a member: Chatwoot 4.15.1 breaks on that. */
export const teamView = (team: TeamRow, viewerId: number) => ({
  ...teamFields(team),
  is_member: team.memberIds.includes(viewerId),
});

/** The row as it lies in the database: the answer to an assignment. */
export const teamRowView = (team: TeamRow) => ({
  ...teamFields(team),
  created_at: iso(team.createdAt),
  updated_at: iso(team.updatedAt),
});
