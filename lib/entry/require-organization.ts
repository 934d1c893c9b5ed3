import { asPage } from "@/lib/entry/as-page";
import { organizationAt } from "@/lib/entry/organization-at";
import type { OrganizationScope } from "@/lib/organizations/scope";

/** For a page: the organization at this address, or 404. */
export const requireOrganization = (slug: string): Promise<OrganizationScope> =>
  organizationAt(slug).catch(asPage);
