import type { Context } from "hono";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { Installation } from "../installation";
import { hexToken } from "../random";
import type { SessionRow, UserRow } from "../store/rows";

const COOKIE = "chatwoot_stand_in";

export function signIn({ store, now }: Installation, c: Context, user: UserRow): void {
  const { key } = store.sessions.insert({ userId: user.id, key: hexToken(), createdAt: now() });
  setCookie(c, COOKIE, key, { httpOnly: true, sameSite: "Lax", path: "/" });
}

export function signOut({ store }: Installation, c: Context): void {
  const session = sessionOf(store, c);
  if (session) store.sessions.remove(session);
  deleteCookie(c, COOKIE, { path: "/" });
}

export const signedIn = ({ store }: Installation, c: Context): UserRow | undefined =>
  store.users.get(sessionOf(store, c)?.userId ?? null);

function sessionOf(store: Installation["store"], c: Context): SessionRow | undefined {
  const key = getCookie(c, COOKIE);
  return key === undefined ? undefined : store.by.session.first(key);
}
