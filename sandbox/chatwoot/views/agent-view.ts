import type { Installation } from "../installation";
import { availabilityOf } from "../rules/availability";
import { findMembership } from "../store/find-membership";
import type { UserRow } from "../store/rows";
import { availableName } from "./user-view";

export function agentView({ store, live }: Installation, accountId: number, user: UserRow) {
  const membership = findMembership(store, accountId, user.id);
  return {
    id: user.id,
    account_id: accountId,
    availability_status: availabilityOf(live, membership),
    auto_offline: membership?.autoOffline ?? true,
    confirmed: user.confirmed,
    email: user.email,
    provider: "email",
    available_name: availableName(user),
    ...(Object.keys(user.customAttributes).length > 0 && { custom_attributes: user.customAttributes }),
    name: user.name,
    role: membership?.role ?? null,
    thumbnail: "",
    custom_role_id: null,
  };
}

/** The users behind these ids, as agents; who has gone is left out. */
export const agentViews = (installation: Installation, accountId: number, userIds: readonly number[]) =>
  userIds.flatMap((id) => {
    const user = installation.store.users.get(id);
    return user && findMembership(installation.store, accountId, id)
      ? [agentView(installation, accountId, user)]
      : [];
  });
