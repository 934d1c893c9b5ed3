import type { Letter } from "@/lib/mail/compose";
import { addressInUse } from "@/lib/mail/letters/address-in-use";
import { callbacksOff } from "@/lib/mail/letters/callbacks-off";
import { deskAccount } from "@/lib/mail/letters/desk-account";
import { emailChanged } from "@/lib/mail/letters/email-changed";
import { invitation } from "@/lib/mail/letters/invitation";
import { remindVerification } from "@/lib/mail/letters/remind-verification";
import { resetPassword } from "@/lib/mail/letters/reset-password";
import { verifyEmail } from "@/lib/mail/letters/verify-email";

/** Every letter that Baton writes. A name stands in delivery rows: renaming one loses what waits under it. */
export const LETTERS = {
  "verify-email": verifyEmail,
  "reset-password": resetPassword,
  invitation,
  "email-changed": emailChanged,
  "address-in-use": addressInUse,
  "remind-verification": remindVerification,
  "desk-account": deskAccount,
  "callbacks-off": callbacksOff,
};

export type LetterName = keyof typeof LETTERS;
export type LetterData<Name extends LetterName> = Parameters<(typeof LETTERS)[Name]>[0];

/** Renders a letter by its name. */
export const renderLetter = (name: LetterName, data: unknown): Letter =>
  (LETTERS[name] as (data: unknown) => Letter)(data);
