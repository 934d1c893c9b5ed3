import { checkPassword } from "@/lib/auth/check-password";
import { hashPassword } from "@/lib/auth/password";
import type { ChangePassword } from "@/lib/auth/schema";
import type { UserScope } from "@/lib/auth/scope";
import { setPassword } from "@/lib/auth/set-password";
import { db } from "@/lib/db";

/** Changes the password of somebody who knows it, and signs out everywhere else. */
export async function changePassword(user: UserScope, { current, password }: ChangePassword): Promise<void> {
  await checkPassword(user, current, "current");
  const passwordHash = await hashPassword(password);
  await db.$transaction((tx) => setPassword(tx, user.id, { passwordHash, keepSession: user.sessionId }));
}
