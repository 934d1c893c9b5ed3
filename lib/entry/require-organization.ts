import { asPage } from "@/lib/entry/as-page";
import { organizationAt, organizationOwnedAt } from "@/lib/entry/organization-at";
import type { OrganizationScope, OwnerScope } from "@/lib/organizations/scope";

/** For a page: the organization at this address, or 404. */
export const requireOrganization = (slug: string): Promise<OrganizationScope> =>
  organizationAt(slug).catch(asPage);

/** For a page that only owners see. */
export const requireOwner = (slug: string): Promise<OwnerScope> => organizationOwnedAt(slug).catch(asPage);
