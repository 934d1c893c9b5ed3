import type { UserScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { joinOrganization } from "@/lib/organizations/join-organization";
import { type AcceptanceTrouble, findInvitation, takeInvitation } from "@/lib/organizations/take-invitation";

export type Acceptance = { ok: true; slug: string } | { ok: false; reason: AcceptanceTrouble };

/** Joins with the account that the letter was for. */
export async function acceptInvitation(user: UserScope, token: string): Promise<Acceptance> {
  const { email, trouble } = await findInvitation(token);
  if (trouble) return { ok: false, reason: trouble };
  if (email !== user.email) return { ok: false, reason: "other-address" };
  return db.$transaction(async (tx) => {
    const invitation = await takeInvitation(tx, token);
    if (!invitation) return { ok: false, reason: "used" };
    await joinOrganization(tx, user, invitation);
    return { ok: true, slug: invitation.organization.slug };
  });
}
