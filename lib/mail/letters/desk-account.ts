import { compose, type Letter } from "@/lib/mail/compose";

type Data = {
  name: string;
  organization: string;
  /** Where to sign in. */
  address: string;
  userName: string;
  /** Only of a user who is new at Chatwoot. */
  password?: string;
};

const STANDING = "You have a user at this Chatwoot already: sign in with the password you know.";

/** To an owner who became an administrator at the desk. */
export const deskAccount = ({ name, organization, address, userName, password }: Data): Letter =>
  compose({
    subject: `Your Chatwoot account for ${organization}`,
    parts: [
      `Hello ${name},`,
      `${organization} answers its customers in Chatwoot now, and you are an administrator there.`,
      {
        facts: [
          ["Address", address],
          ["User name", userName],
          ...(password ? [["Password", password] as [string, string]] : []),
        ],
      },
      password ? "Change the password after you signed in: it stood in a letter." : STANDING,
      { link: { label: "Open Chatwoot", url: address } },
    ],
    small: `You get this letter because you are an owner of ${organization} on Baton.`,
  });
