import { Hono } from "hono";
import { asInteger, asText } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { brokenByRails, invalid } from "../refusal";
import { asRole } from "../rules/as-role";
import { removeMembership } from "../rules/remove-rows";
import { saveMembership } from "../rules/save-membership";
import { findMembership } from "../store/find-membership";
import { accountUserView } from "../views/account-user-view";
import { permissibleAccount } from "./permissible";

export function platformAccountUserRoutes(installation: Installation): Hono {
  const { store } = installation;
  const app = new Hono();
  app.get("/", (c) => {
    const account = permissibleAccount(installation, c.req.param("account_id"));
    return c.json(store.by.membersOfAccount.all(account.id).map(accountUserView));
  });
  app.post("/", async (c) => {
    const account = permissibleAccount(installation, c.req.param("account_id"));
    const params = await readParams(c);
    const role = asRole(asText(params.role) ?? "agent");
    if (!role) throw brokenByRails();
    const user = store.users.get(asInteger(params.user_id));
    if (!user) throw invalid("User must exist", ["user"]);
    return c.json(accountUserView(saveMembership(installation, account.id, user.id, { role })));
  });
  app.delete("/", async (c) => {
    const account = permissibleAccount(installation, c.req.param("account_id"));
    const params = await readParams(c);
    const membership = findMembership(store, account.id, asInteger(params.user_id) ?? 0);
    if (membership) removeMembership(installation, membership);
    return c.body(null, 200);
  });
  return app;
}
