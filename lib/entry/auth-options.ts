import type { AuthOptions, Session, User } from "next-auth";
import Credentials from "next-auth/providers/credentials";
import { endSession } from "@/lib/auth/end-session";
import { proveUser } from "@/lib/auth/prove-user";
import { signInSchema } from "@/lib/auth/schema";
import type { UserScope } from "@/lib/auth/scope";
import { signIn } from "@/lib/auth/sign-in";
import { caller } from "@/lib/entry/caller";
import { env } from "@/lib/env";

/** Longer than any session without use: the row decides, not the cookie. */
export const COOKIE_DAYS = 400;

/** All that the cookie holds. */
type SessionToken = { sessionId?: string };
/** What NextAuth hands on; empty when nobody is signed in. */
export type ProvenSession = Session & { proven?: UserScope };

const isHttps = () => env().BATON_URL.startsWith("https:");

async function authorize(credentials: Record<string, string> | undefined): Promise<User | null> {
  const input = signInSchema.safeParse(credentials);
  if (!input.success) return null;
  const { sessionId } = await signIn(input.data, await caller());
  return { id: sessionId };
}

async function signOut({ sessionId }: SessionToken): Promise<void> {
  const user = sessionId ? await proveUser(sessionId) : null;
  if (user) await endSession(user, user.sessionId);
}

let options: AuthOptions | undefined;

/** NextAuth: the cookie, encrypted and HttpOnly, names a session's row, and every request asks for that row. */
export function authOptions(): AuthOptions {
  process.env.NEXTAUTH_URL ??= env().BATON_URL;
  options ??= {
    secret: env().SESSION_SECRET,
    useSecureCookies: isHttps(),
    session: { strategy: "jwt", maxAge: COOKIE_DAYS * 86_400 },
    pages: { signIn: "/sign-in", signOut: "/", error: "/sign-in" },
    providers: [Credentials({ credentials: { email: {}, password: {} }, authorize: authorize as never })],
    callbacks: {
      jwt: ({ token, user }) =>
        user ? { sessionId: user.id } : { sessionId: (token as SessionToken).sessionId },
      session: async ({ token }) => {
        const { sessionId } = token as SessionToken;
        const proven = sessionId ? await proveUser(sessionId) : null;
        return (proven ? { proven } : {}) as ProvenSession;
      },
    },
    events: { signOut: ({ token }) => signOut(token as SessionToken) },
    // A cookie of yesterday's key is a signed-out visitor, not an error.
    logger: { error: () => {}, warn: () => {}, debug: () => {} },
  };
  return options;
}
