import { SECOND } from "../clock";
import type { Installation } from "../installation";
import { hexToken } from "../random";
import type { TicketRow, UserRow } from "../store/rows";

const FIVE_MINUTES = 300 * SECOND;

/** A login link lives five minutes and opens the door once; several may be out at the same time. */
export function loginLink({ store, settings, now }: Installation, user: UserRow): string {
  const { token } = store.tickets.insert({
    userId: user.id,
    kind: "login",
    token: hexToken(),
    expiresAt: now() + FIVE_MINUTES,
  });
  return `${settings.frontendUrl}/app/login?email=${encodeURIComponent(user.email)}&sso_auth_token=${token}`;
}

export function findTicket(
  { store, now }: Installation,
  kind: TicketRow["kind"],
  token: string,
): TicketRow | undefined {
  const ticket = store.by.ticket.first(token);
  return ticket?.kind === kind && ticket.expiresAt > now() ? ticket : undefined;
}

/** Whom a ticket is for; it is used up by asking. */
export function redeemTicket(
  installation: Installation,
  kind: TicketRow["kind"],
  token: string,
): UserRow | undefined {
  const ticket = findTicket(installation, kind, token);
  if (!ticket) return undefined;
  installation.store.tickets.remove(ticket);
  return installation.store.users.get(ticket.userId);
}
