"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signInSchema } from "@/lib/auth/schema";
import { signIn } from "@/lib/auth/sign-in";
import { guestAction } from "@/lib/entry/action";
import { safePath } from "@/lib/entry/safe-path";
import { writeSessionCookie } from "@/lib/entry/session-cookie";

const schema = signInSchema.extend({ next: z.string().optional() });

export const signInAction = guestAction(schema, async (caller, { next, ...credentials }) => {
  const { sessionId } = await signIn(credentials, caller);
  await writeSessionCookie(sessionId);
  redirect(safePath(next));
});
