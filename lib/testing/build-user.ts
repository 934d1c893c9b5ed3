import { createUser } from "@/lib/auth/create-user";
import { hashPassword } from "@/lib/auth/password";
import { proveUser } from "@/lib/auth/prove-user";
import type { UserScope } from "@/lib/auth/scope";
import { startSession } from "@/lib/auth/start-session";
import { db } from "@/lib/db";
import { newId } from "@/lib/tokens";

export const PASSWORD = "handover-demo";
let passwordHash: Promise<string> | undefined;

type User = { name?: string; email?: string; isVerified?: boolean };

/** Somebody with an account, signed in; the password is `PASSWORD`, hashed once a run because that is slow. */
export async function buildUser({
  name = "Ben Okafor",
  email,
  isVerified = true,
}: User = {}): Promise<UserScope> {
  passwordHash ??= hashPassword(PASSWORD);
  const id = await createUser(db, {
    name,
    email: email ?? `${newId("ben")}@acme.test`,
    passwordHash: await passwordHash,
    ...(isVerified && { emailVerifiedAt: new Date() }),
  });
  if (id === null) throw new Error(`${email} has an account already`);
  return buildSession(id);
}

/** Signs somebody in on one more device. */
export async function buildSession(userId: string, userAgent = "a test"): Promise<UserScope> {
  const user = await proveUser(await startSession(db, userId, { ip: "192.0.2.1", userAgent }));
  if (!user) throw new Error(`There is no session for ${userId}`);
  return user;
}
