"use server";

import { redirect } from "next/navigation";
import { endSession } from "@/lib/auth/end-session";
import { currentUser } from "@/lib/entry/current-user";
import { clearSessionCookie } from "@/lib/entry/session-cookie";

/** Ends this session, here and in its row. */
export async function signOut(): Promise<void> {
  const user = await currentUser();
  if (user) await endSession(user, user.sessionId);
  await clearSessionCookie();
  redirect("/sign-in");
}
