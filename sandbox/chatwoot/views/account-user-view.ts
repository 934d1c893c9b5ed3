import { iso, isoOrNull } from "../clock";
import type { AccountUserRow } from "../store/rows";

export const accountUserView = (row: AccountUserRow) => ({
  id: row.id,
  account_id: row.accountId,
  user_id: row.userId,
  role: row.role,
  inviter_id: row.inviterId,
  created_at: iso(row.createdAt),
  updated_at: iso(row.updatedAt),
  active_at: isoOrNull(row.activeAt),
  availability: row.availability,
  auto_offline: row.autoOffline,
  custom_role_id: null,
  agent_capacity_policy_id: null,
});
