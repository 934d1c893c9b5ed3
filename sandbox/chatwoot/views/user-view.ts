import { isoOrNull } from "../clock";
import type { Installation } from "../installation";
import { availabilityOf } from "../rules/availability";
import { tokenOf } from "../store/find-token";
import type { AccountUserRow, UserRow } from "../store/rows";

export const availableName = (user: UserRow) => user.displayName || user.name;

/** The first of a user's accounts stands for the one he was in last. */
function activeMembership({ store }: Installation, user: UserRow): AccountUserRow | undefined {
  const memberships = store.by.membershipsOfUser.all(user.id);
  return memberships.reduce<AccountUserRow | undefined>(
    (last, row) => ((row.activeAt ?? 0) > (last?.activeAt ?? -1) ? row : last),
    undefined,
  );
}

function userFields(installation: Installation, user: UserRow) {
  const active = activeMembership(installation, user);
  return {
    access_token: tokenOf(installation.store, "User", user.id).token,
    account_id: active?.accountId ?? null,
    available_name: availableName(user),
    avatar_url: "",
    confirmed: user.confirmed,
    display_name: user.displayName,
    message_signature: null,
    email: user.email,
    id: user.id,
    name: user.name,
    provider: "email",
    pubsub_token: user.pubsubToken,
    ...(Object.keys(user.customAttributes).length > 0 && { custom_attributes: user.customAttributes }),
    role: active?.role ?? null,
    ui_settings: {},
    uid: user.email,
  };
}

/** A user as the platform app sees him. */
export function userView(installation: Installation, user: UserRow) {
  const { store } = installation;
  const accounts = store.by.membershipsOfUser.all(user.id).map((row) => ({
    id: row.accountId,
    name: store.accounts.get(row.accountId)?.name,
    active_at: isoOrNull(row.activeAt),
    role: row.role,
  }));
  return { ...userFields(installation, user), accounts };
}

/** A user as he sees himself. */
export function profileView(installation: Installation, user: UserRow) {
  const { store, live } = installation;
  const active = activeMembership(installation, user);
  const accounts = store.by.membershipsOfUser.all(user.id).map((row) => ({
    id: row.accountId,
    name: store.accounts.get(row.accountId)?.name,
    status: store.accounts.get(row.accountId)?.status,
    onboarding_step: null,
    active_at: isoOrNull(row.activeAt),
    role: row.role,
    permissions: [row.role],
    availability: row.availability,
    availability_status: availabilityOf(live, row),
    auto_offline: row.autoOffline,
    custom_role_id: null,
    custom_role: null,
  }));
  return {
    ...userFields(installation, user),
    inviter_id: active?.inviterId ?? null,
    type: null,
    accounts,
  };
}
