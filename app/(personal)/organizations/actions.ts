"use server";

import { redirect } from "next/navigation";
import { userAction } from "@/lib/entry/action";
import { createOrganization } from "@/lib/organizations/create-organization";
import { organizationSchema } from "@/lib/organizations/schema";

export const createOrganizationAction = userAction(organizationSchema, async (user, input) => {
  const { slug } = await createOrganization(user, input);
  redirect(`/${slug}`);
});
