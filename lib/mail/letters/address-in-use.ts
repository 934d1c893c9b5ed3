import { compose, type Letter } from "@/lib/mail/compose";

type Data = { name: string; signInUrl: string; resetUrl: string };

/** To somebody whose address was given for another account: the one who gave it is told nothing. */
export const addressInUse = ({ name, signInUrl, resetUrl }: Data): Letter =>
  compose({
    subject: "You have an account already",
    parts: [
      `Hello ${name},`,
      "Somebody wanted to use this address for an account at Baton. You have one with it already, and it stays as it is.",
      { link: { label: "Sign in", url: signInUrl } },
      `Forgot your password? ${resetUrl}`,
    ],
    small: "If it was not you, somebody mistyped their address: do nothing, and nothing happens.",
  });
