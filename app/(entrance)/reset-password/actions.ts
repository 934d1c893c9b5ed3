"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { resetPassword } from "@/lib/auth/reset-password";
import { resetPasswordSchema } from "@/lib/auth/schema";
import { guestAction } from "@/lib/entry/action";

const schema = resetPasswordSchema.extend({ email: z.string().max(254) });

/** On to signing in, or back to the page, which says what is wrong with the link by now. */
export const resetPasswordAction = guestAction(schema, async (_, { email, ...input }) => {
  const { ok } = await resetPassword(input);
  if (ok) redirect(`/sign-in?${new URLSearchParams({ email, notice: "password-changed" })}`);
});
