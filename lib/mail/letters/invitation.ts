import { compose, type Letter } from "@/lib/mail/compose";

type Data = { organization: string; invitedBy: string; role: "owner" | "member"; url: string };

/** To somebody who is wanted in an organization. */
export const invitation = ({ organization, invitedBy, role, url }: Data): Letter =>
  compose({
    subject: `${invitedBy} invites you to ${organization}`,
    parts: [
      `${invitedBy} invites you to ${organization} on Baton, as ${role === "owner" ? "an owner" : "a member"}.`,
      { link: { label: "Accept the invitation", url } },
    ],
    small: "The link works once, for 7 days. If you do not know what this is about, do nothing.",
  });
