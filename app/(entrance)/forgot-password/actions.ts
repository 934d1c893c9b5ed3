"use server";

import { requestPasswordReset } from "@/lib/auth/request-password-reset";
import { forgotPasswordSchema } from "@/lib/auth/schema";
import { guestAction } from "@/lib/entry/action";

export const forgotPasswordAction = guestAction(forgotPasswordSchema, (caller, { email }) =>
  requestPasswordReset(email, caller),
);
