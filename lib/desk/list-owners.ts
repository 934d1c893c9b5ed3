import { db } from "@/lib/db";

export type Owner = { id: string; name: string; email: string; isVerified: boolean };

/** An owner who proved their address: nobody else may become a user at Chatwoot by it, for it could be another's. */
export type VerifiedOwner = Owner & { isVerified: true };

export const isVerifiedOwner = (owner: Owner): owner is VerifiedOwner => owner.isVerified;

/** Who owns an organization, in the order in which they came. */
export async function listOwners(organizationId: string): Promise<Owner[]> {
  const rows = await db.membership.findMany({
    where: { organizationId, role: "owner" },
    include: { user: true },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ user: { id, name, email, emailVerifiedAt } }) => ({
    id,
    name,
    email,
    isVerified: emailVerifiedAt !== null,
  }));
}
