import { compose, type Letter } from "@/lib/mail/compose";

/** To an address that is to be proven: after sign-up, after a change, or because somebody asked again. */
export const verifyEmail = ({ name, url }: { name: string; url: string }): Letter =>
  compose({
    subject: "Verify your e-mail",
    parts: [
      `Hello ${name},`,
      "Please confirm that this address is yours.",
      { link: { label: "Verify e-mail", url } },
    ],
    small:
      "The link works once, for 24 hours. If you have no account at Baton, somebody mistyped their address: do nothing, and nothing happens.",
  });
