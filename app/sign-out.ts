"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/end-session";
import { currentUser } from "@/lib/entry/current-user";
import { safePath } from "@/lib/entry/safe-path";
import { clearSessionCookie } from "@/lib/entry/session-cookie";

/** Ends this session, here and in its row. The form may say where to go on. */
export async function signOut(form?: FormData): Promise<void> {
  const user = await currentUser();
  if (user) await endSession(user, user.sessionId);
  await clearSessionCookie();
  const next = form instanceof FormData ? form.get("next") : null;
  redirect(typeof next === "string" ? safePath(next) : "/sign-in");
}
