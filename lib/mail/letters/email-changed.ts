import { compose, type Letter } from "@/lib/mail/compose";

/** To the address that an account had until now. */
export const emailChanged = ({ name, to, url }: { name: string; to: string; url: string }): Letter =>
  compose({
    subject: "Your address was changed",
    parts: [
      `Hello ${name},`,
      `Your account at Baton now belongs to ${to}. Letters go there, and you sign in with it.`,
      "If that was not you, choose a new password at once and write to whoever runs your Baton.",
      { link: { label: "Sign in", url } },
    ],
    small: "You get this letter because this was the address of your account until now.",
  });
