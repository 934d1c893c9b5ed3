import { cookies } from "next/headers";
import { encode } from "next-auth/jwt";
import { COOKIE_DAYS } from "@/lib/entry/auth-options";
import { env } from "@/lib/env";

const isHttps = () => env().BATON_URL.startsWith("https:");

/** NextAuth's own name and options for it, so that both its routes and our actions know the same cookie. */
const cookieName = () => `${isHttps() ? "__Secure-" : ""}next-auth.session-token`;
const cookieOptions = () => ({ httpOnly: true, sameSite: "lax" as const, path: "/", secure: isHttps() });

/** Gives the visitor the cookie of a session that was just begun. */
export async function writeSessionCookie(sessionId: string): Promise<void> {
  const maxAge = COOKIE_DAYS * 86_400;
  const token = await encode({ token: { sessionId }, secret: env().SESSION_SECRET, maxAge });
  (await cookies()).set(cookieName(), token, { ...cookieOptions(), maxAge });
}

export async function clearSessionCookie(): Promise<void> {
  (await cookies()).set(cookieName(), "", { ...cookieOptions(), maxAge: 0 });
}
