import { Hono } from "hono";
import { type AccountEnv, isAdministrator } from "../caller";
import { asInteger, asIntegers } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { invalid, notAllowed, notFound } from "../refusal";
import { isInboxMember } from "../rules/can-see-conversation";
import { changedMembers } from "../rules/member-list";
import { agentViews } from "../views/agent-view";
import { administrator, memberOf, rowIn } from "./authorize";

/** The collaborators of an inbox. */
export function inboxMemberRoutes(installation: Installation): Hono<AccountEnv> {
  const { store } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/:id", (c) => {
    const inbox = rowIn(c, store.inboxes);
    const { user } = memberOf(c);
    if (!isAdministrator(c.var.caller) && !isInboxMember(store, inbox.id, user.id)) throw notAllowed();
    return c.json({ payload: agentViews(installation, inbox.accountId, inbox.memberIds) });
  });
  app.on(["POST", "PATCH", "PUT", "DELETE"], "/", async (c) => {
    const { account } = administrator(c);
    const params = await readParams(c);
    const inbox = store.inboxes.get(asInteger(params.inbox_id));
    if (inbox?.accountId !== account.id) throw notFound();
    if (!asIntegers(params.user_ids).every((id) => store.users.get(id))) {
      throw invalid("User must exist", ["user"]);
    }
    store.inboxes.update(inbox, { memberIds: changedMembers(c.req.method, inbox.memberIds, params) });
    if (c.req.method === "DELETE") return c.body(null, 200);
    return c.json({ payload: agentViews(installation, account.id, inbox.memberIds) });
  });
  return app;
}
