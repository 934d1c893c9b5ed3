"use server";

import { redirect } from "next/navigation";
import { newcomerSchema } from "@/lib/auth/schema";
import { guestAction, userAction } from "@/lib/entry/action";
import { writeSessionCookie } from "@/lib/entry/session-cookie";
import { acceptAsNewcomer } from "@/lib/organizations/accept-as-newcomer";
import { acceptInvitation } from "@/lib/organizations/accept-invitation";
import { renewInvitation } from "@/lib/organizations/resend-invitation";
import { invitationTokenSchema } from "@/lib/organizations/schema";

/** On to the organization, or back to the page, which says what is wrong with the link by now. */
export const acceptAction = userAction(invitationTokenSchema, async (user, { token }) => {
  const acceptance = await acceptInvitation(user, token);
  if (acceptance.ok) redirect(`/${acceptance.slug}`);
});

const arrivalSchema = newcomerSchema.extend(invitationTokenSchema.shape);

export const arriveAction = guestAction(arrivalSchema, async (caller, input) => {
  const arrival = await acceptAsNewcomer(input, caller);
  if (!arrival.ok) return;
  await writeSessionCookie(arrival.sessionId);
  redirect(`/${arrival.slug}`);
});

/** The old link is worth nothing afterwards, so the page is told by its address what has happened. */
export const renewAction = guestAction(invitationTokenSchema, async (caller, { token }) => {
  await renewInvitation(token, caller);
  redirect("/invitations/renewed");
});
