import { Hono } from "hono";
import { type AccountEnv, isAdministrator } from "../caller";
import { asInteger } from "../cast";
import type { Installation } from "../installation";
import { secureToken } from "../random";
import { readParams } from "../read-params";
import { notAllowed, notFound, overLimit } from "../refusal";
import { NO_LIMIT } from "../rules/account-defaults";
import { isInboxMember } from "../rules/can-see-conversation";
import { inboxPatch, newInbox } from "../rules/inbox-fields";
import { removeInbox } from "../rules/remove-rows";
import { inboxAgentBotView } from "../views/agent-bot-view";
import { inboxView } from "../views/inbox-view";
import { type AccountContext, administrator, memberOf, rowIn } from "./authorize";

export function inboxRoutes(installation: Installation): Hono<AccountEnv> {
  const { store, now, jobs } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/", (c) => {
    const { account, user } = memberOf(c);
    const isBoss = isAdministrator(c.var.caller);
    const inboxes = store.by.inboxesOfAccount
      .all(account.id)
      .filter((inbox) => isBoss || isInboxMember(store, inbox.id, user.id));
    return c.json({ payload: inboxes.map((inbox) => inboxView(inbox, isBoss)) });
  });
  app.post("/", async (c) => {
    const { account } = administrator(c);
    const params = await readParams(c);
    const limit = account.limits.inboxes ?? NO_LIMIT;
    if (store.by.inboxesOfAccount.all(account.id).length >= limit) throw overLimit();
    const inbox = store.inboxes.insert(newInbox(account.id, params, now()));
    return c.json(inboxView(inbox, true));
  });
  app.get("/:id", (c) => c.json(inboxView(visibleInbox(c, installation), isAdministrator(c.var.caller))));
  app.on(["PATCH", "PUT"], "/:id", async (c) => {
    administrator(c);
    const inbox = rowIn(c, store.inboxes);
    store.inboxes.update(inbox, { ...inboxPatch(inbox, await readParams(c)), updatedAt: now() });
    return c.json(inboxView(inbox, true));
  });
  app.delete("/:id", (c) => {
    administrator(c);
    const inbox = rowIn(c, store.inboxes);
    jobs.later(() => removeInbox(installation, inbox));
    return c.json({ message: "Your inbox deletion request will be processed in some time." });
  });
  app.post("/:id/reset_secret", (c) => {
    administrator(c);
    const inbox = rowIn(c, store.inboxes);
    store.inboxes.update(inbox, { secret: secureToken() });
    return c.json(inboxView(inbox, true));
  });
  app.post("/:id/set_agent_bot", async (c) => {
    const { account } = administrator(c);
    const inbox = rowIn(c, store.inboxes);
    const id = asInteger((await readParams(c)).agent_bot);
    if (id !== null && store.agentBots.get(id)?.accountId !== account.id) throw notFound();
    store.inboxes.update(inbox, { agentBotId: id });
    return c.body(null, 200);
  });
  app.get("/:id/agent_bot", (c) => {
    const bot = store.agentBots.get(visibleInbox(c, installation).agentBotId);
    return c.json({ agent_bot: bot ? inboxAgentBotView(store, bot) : {} });
  });
  return app;
}

function visibleInbox(c: AccountContext, { store }: Installation) {
  const inbox = rowIn(c, store.inboxes);
  if (isAdministrator(c.var.caller) || isInboxMember(store, inbox.id, memberOf(c).user.id)) return inbox;
  throw notAllowed();
}
