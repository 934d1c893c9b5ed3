"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { organizationAction, ownerAction } from "@/lib/entry/action";
import { inviteMember } from "@/lib/organizations/invite-member";
import { remindMember } from "@/lib/organizations/remind-member";
import { leaveOrganization, removeMember } from "@/lib/organizations/remove-member";
import { resendInvitation } from "@/lib/organizations/resend-invitation";
import { revokeInvitation } from "@/lib/organizations/revoke-invitation";
import { invitationSchema, inviteSchema, memberSchema, setRoleSchema } from "@/lib/organizations/schema";
import { setRole } from "@/lib/organizations/set-role";

export const setRoleAction = ownerAction(setRoleSchema, setRole);
export const removeMemberAction = ownerAction(memberSchema, removeMember);
export const remindMemberAction = ownerAction(memberSchema, remindMember);
export const inviteMemberAction = ownerAction(inviteSchema, inviteMember);

export const resendInvitationAction = ownerAction(invitationSchema, (organization, { invitationId }) =>
  resendInvitation(organization, invitationId),
);
export const revokeInvitationAction = ownerAction(invitationSchema, (organization, { invitationId }) =>
  revokeInvitation(organization, invitationId),
);

export const leaveAction = organizationAction(z.object({}), async (organization) => {
  await leaveOrganization(organization);
  redirect("/");
});
