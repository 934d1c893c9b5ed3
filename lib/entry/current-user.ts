import { getServerSession } from "next-auth";
import { cache } from "react";
import type { UserScope } from "@/lib/auth/scope";
import { authOptions, type ProvenSession } from "@/lib/entry/auth-options";

/** Who is signed in; asked once a request. */
export const currentUser = cache(async (): Promise<UserScope | null> => {
  const session: ProvenSession | null = await getServerSession(authOptions());
  return session?.proven ?? null;
});
