import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { UserScope } from "@/lib/auth/scope";
import { currentUser } from "@/lib/entry/current-user";

/** Who is signed in; a visitor is led to sign in and back here. */
export async function requireUser(): Promise<UserScope> {
  const user = await currentUser();
  if (user) return user;
  const here = (await headers()).get("x-baton-path") ?? "/";
  redirect(here === "/" ? "/sign-in" : `/sign-in?next=${encodeURIComponent(here)}`);
}
