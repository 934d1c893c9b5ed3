import { type Context, Hono } from "hono";
import { asBoolean, asInteger, asText, unwrap } from "../cast";
import type { Installation } from "../installation";
import { secureToken } from "../random";
import { readParams } from "../read-params";
import { brokenByRails, notFound, Refusal } from "../refusal";
import { asAvailability } from "../rules/as-availability";
import { findMembership } from "../store/find-membership";
import { tokenOf } from "../store/find-token";
import type { AccountUserRow, UserRow } from "../store/rows";
import { profileView } from "../views/user-view";
import { ownerOf } from "./authenticate";

/** What a user knows and says about himself, whatever the account. */
export function profileRoutes(installation: Installation): Hono {
  const { store, now } = installation;
  const app = new Hono();
  app.get("/", (c) => c.json(profileView(installation, self(installation, c))));
  app.post("/availability", async (c) => {
    const user = self(installation, c);
    const { membership, params } = await ownMembership(installation, c, user);
    const availability = asAvailability(asText(params.availability));
    if (!availability) throw brokenByRails();
    store.accountUsers.update(membership, { availability, updatedAt: now() });
    return c.json(profileView(installation, user));
  });
  app.post("/auto_offline", async (c) => {
    const user = self(installation, c);
    const { membership, params } = await ownMembership(installation, c, user);
    store.accountUsers.update(membership, {
      autoOffline: asBoolean(params.auto_offline, false),
      updatedAt: now(),
    });
    return c.json(profileView(installation, user));
  });
  app.post("/reset_access_token", (c) => {
    const user = self(installation, c);
    store.tokens.update(tokenOf(store, "User", user.id), { token: secureToken(), updatedAt: now() });
    return c.json(profileView(installation, user));
  });
  return app;
}

function self(installation: Installation, c: Context): UserRow {
  const owner = ownerOf(installation, c);
  if ("user" in owner) return owner.user;
  throw new Refusal(401, { error: "Access to this endpoint is not authorized for bots" });
}

async function ownMembership(
  { store }: Installation,
  c: Context,
  user: UserRow,
): Promise<{ membership: AccountUserRow; params: Record<string, unknown> }> {
  const params = unwrap(await readParams(c), "profile");
  const membership = findMembership(store, asInteger(params.account_id) ?? 0, user.id);
  if (!membership) throw notFound();
  return { membership, params };
}
