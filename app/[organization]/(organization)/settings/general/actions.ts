"use server";

import { ownerAction } from "@/lib/entry/action";
import { renameOrganization } from "@/lib/organizations/rename-organization";
import { organizationSchema } from "@/lib/organizations/schema";

export const renameOrganizationAction = ownerAction(organizationSchema, renameOrganization);
