import { createUser } from "@/lib/auth/create-user";
import { hashPassword } from "@/lib/auth/password";
import type { Newcomer } from "@/lib/auth/schema";
import type { Caller } from "@/lib/auth/scope";
import { startSession } from "@/lib/auth/start-session";
import { db } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import { joinOrganization } from "@/lib/organizations/join-organization";
import { type AcceptanceTrouble, findInvitation, takeInvitation } from "@/lib/organizations/take-invitation";

export type Arrival =
  | { ok: true; slug: string; sessionId: string }
  | { ok: false; reason: AcceptanceTrouble };
type Arriving = Newcomer & { token: string };

/** Joins with a new account. The letter came to its address, so that is verified from the start. */
export async function acceptAsNewcomer(
  { token, name, password }: Arriving,
  caller: Caller,
): Promise<Arrival> {
  const { email, trouble } = await findInvitation(token);
  if (trouble) return { ok: false, reason: trouble };
  if (await db.user.findUnique({ where: { email } })) return { ok: false, reason: "has-account" };
  const passwordHash = await hashPassword(password);
  return db.$transaction(async (tx) => {
    const invitation = await takeInvitation(tx, token);
    if (!invitation) return { ok: false, reason: "used" };
    const id = await createUser(tx, { name, email, passwordHash, emailVerifiedAt: new Date() });
    // Signed up elsewhere in this very moment: thrown, so that the invitation stays open.
    if (id === null) throw new Refusal("conflict", "account-by-now");
    await joinOrganization(tx, { id, name }, invitation);
    return { ok: true, slug: invitation.organization.slug, sessionId: await startSession(tx, id, caller) };
  });
}
