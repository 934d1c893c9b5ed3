import type { UserScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import type { OrganizationScope } from "@/lib/organizations/scope";

/** The organization at this address, if this person belongs to it. */
export async function proveOrganization(user: UserScope, slug: string): Promise<OrganizationScope | null> {
  const membership = await db.membership.findFirst({
    where: { userId: user.id, organization: { slug } },
    include: { organization: true },
  });
  if (!membership) return null;
  const { id, name } = membership.organization;
  return { id, slug, name, role: membership.role, user } as OrganizationScope;
}
