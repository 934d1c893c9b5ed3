import { cache } from "react";
import { requireUser } from "@/lib/entry/require-user";
import { NotFound, Refusal } from "@/lib/errors";
import { proveOrganization } from "@/lib/organizations/prove-organization";
import type { OrganizationScope, OwnerScope } from "@/lib/organizations/scope";

/** The organization at an address, for somebody who belongs to it; for all others there is none. */
export const organizationAt = cache(async (slug: string): Promise<OrganizationScope> => {
  const organization = await proveOrganization(await requireUser(), slug);
  if (!organization) throw new NotFound("organization");
  return organization;
});

/** The same for somebody who may change things there. */
export async function organizationOwnedAt(slug: string): Promise<OwnerScope> {
  const organization = await organizationAt(slug);
  if (organization.role !== "owner") throw new Refusal("forbidden", "owners-only");
  return organization as OwnerScope;
}
