import { compose, type Letter } from "@/lib/mail/compose";

type Data = { name: string; organization: string; remindedBy: string; url: string };

/** To an owner whose address keeps the organization from switching Chatwoot on. */
export const remindVerification = ({ name, organization, remindedBy, url }: Data): Letter =>
  compose({
    subject: `${organization} waits for you to verify your e-mail`,
    parts: [
      `Hello ${name},`,
      `${remindedBy} asks you to confirm that this address is yours. Every owner of ${organization} has to, before Chatwoot can be switched on.`,
      { link: { label: "Verify e-mail", url } },
    ],
    small: "The link works once, for 24 hours.",
  });
