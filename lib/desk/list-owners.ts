import { db } from "@/lib/db";

type Owner = { id: string; name: string; email: string; isVerified: boolean };

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
