import { compose, type Letter } from "@/lib/mail/compose";

/** To somebody who forgot their password. */
export const resetPassword = ({ name, url }: { name: string; url: string }): Letter =>
  compose({
    subject: "Choose a new password",
    parts: [
      `Hello ${name},`,
      "Somebody asked for a new password for your account at Baton. If that was you, choose one here:",
      { link: { label: "Choose a new password", url } },
    ],
    small: "The link works once, for one hour. If it was not you, do nothing: your password stays as it is.",
  });
