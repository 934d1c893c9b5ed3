import { batonUrl } from "@/lib/baton-url";
import type { Sql } from "@/lib/db";
import { enqueueLetter } from "@/lib/mail/enqueue-letter";
import type { Role } from "@/lib/organizations/schema";
import { hashToken, newToken } from "@/lib/tokens";

const DAYS = 7;

/** What makes the link in an invitation's letter work, for the next seven days. */
export function newInvitationLink() {
  const token = newToken();
  return {
    url: batonUrl(`/invitations/${token}`),
    tokenHash: hashToken(token),
    expiresAt: new Date(Date.now() + DAYS * 86_400_000),
  };
}

type Post = {
  organizationId: string;
  organization: string;
  email: string;
  role: Role;
  invitedBy: string;
  url: string;
};

export const postInvitation = (tx: Sql, { organizationId, email, ...data }: Post): Promise<void> =>
  enqueueLetter(tx, { to: email, organizationId, letter: "invitation", data });
