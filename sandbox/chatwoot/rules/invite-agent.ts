import { SECOND } from "../clock";
import type { Installation } from "../installation";
import { hexToken } from "../random";
import { invalid } from "../refusal";
import { findMembership } from "../store/find-membership";
import type { AccountRow, Role, UserRow } from "../store/rows";
import { post } from "./post-mail";
import { saveMembership } from "./save-membership";
import { createUser } from "./save-user";

const SIX_HOURS = 6 * 3600 * SECOND;

export type Invitation = { account: AccountRow; inviter: UserRow; name: string; email: string; role: Role };

/** Takes a known person in at once; a new one gets a letter to choose a password. */
export function inviteAgent(installation: Installation, invitation: Invitation): UserRow {
  const { account, inviter, name, email, role } = invitation;
  const known = installation.store.by.userEmail.first(email);
  if (known && findMembership(installation.store, account.id, known.id)) {
    throw invalid("User has already been taken", ["user_id"]);
  }
  const user =
    known ?? createUser(installation, { name, email, password: null, confirmed: false, permissible: false });
  saveMembership(installation, account.id, user.id, { role, inviterId: inviter.id });
  if (!known) mailInvitation(installation, user, invitation);
  return user;
}

function mailInvitation(installation: Installation, user: UserRow, { inviter, account }: Invitation): void {
  const { store, settings, now } = installation;
  const ticket = store.tickets.insert({
    userId: user.id,
    kind: "password",
    token: hexToken(),
    expiresAt: now() + SIX_HOURS,
  });
  post(installation, {
    to: user.email,
    subject: "Confirmation Instructions",
    text: [
      `Hi ${user.name},`,
      `${inviter.name}, with ${account.name}, has invited you to try out Chatwoot.`,
      "You can accept it, and choose your password, through the link below:",
      `${settings.frontendUrl}/app/auth/password/edit?reset_password_token=${ticket.token}`,
    ].join("\n\n"),
  });
}
