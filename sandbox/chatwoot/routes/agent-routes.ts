import { Hono } from "hono";
import type { AccountEnv } from "../caller";
import { asBoolean, asText, type Params, unwrap } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { brokenByRails, notFound, overLimit } from "../refusal";
import { NO_LIMIT } from "../rules/account-defaults";
import { asAvailability } from "../rules/as-availability";
import { asRole } from "../rules/as-role";
import { inviteAgent } from "../rules/invite-agent";
import { removeAgent } from "../rules/remove-rows";
import { saveUser } from "../rules/save-user";
import { findMember, findMembership } from "../store/find-membership";
import type { AccountUserRow } from "../store/rows";
import { agentView, agentViews } from "../views/agent-view";
import { type AccountContext, administrator } from "./authorize";

export function agentRoutes(installation: Installation): Hono<AccountEnv> {
  const { store } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/", (c) => {
    const { id } = c.var.caller.account;
    const members = store.by.membersOfAccount.all(id).map((row) => row.userId);
    return c.json(agentViews(installation, id, members).sort(byName));
  });
  app.post("/", async (c) => {
    const { account, user: inviter } = administrator(c);
    const params = unwrap(await readParams(c), "agent");
    if (store.by.membersOfAccount.all(account.id).length >= (account.limits.agents ?? NO_LIMIT))
      throw overLimit();
    const role = asRole(asText(params.role) ?? "agent");
    if (!role) throw brokenByRails();
    const email = asText(params.email)?.trim().toLowerCase() ?? "";
    const name = asText(params.name) ?? "";
    const agent = inviteAgent(installation, { account, inviter, name, email, role });
    changeMembership(installation, findMembership(store, account.id, agent.id), params);
    return c.json(agentView(installation, account.id, agent));
  });
  app.on(["PATCH", "PUT"], "/:id", async (c) => {
    const { account } = administrator(c);
    const agent = agentIn(c, installation);
    const params = unwrap(await readParams(c), "agent");
    if (params.name !== undefined) saveUser(installation, agent, { name: asText(params.name) ?? "" });
    changeMembership(installation, findMembership(store, account.id, agent.id), params);
    return c.json(agentView(installation, account.id, agent));
  });
  app.delete("/:id", (c) => {
    const { account } = administrator(c);
    removeAgent(installation, account.id, agentIn(c, installation));
    return c.body(null, 200);
  });
  return app;
}

const byName = (a: { name: string }, b: { name: string }) => {
  const [left, right] = [a.name.toLowerCase(), b.name.toLowerCase()];
  return left < right ? -1 : Number(left > right);
};

function agentIn(c: AccountContext, { store }: Installation) {
  const agent = findMember(store, c.var.caller.account.id, Number(c.req.param("id")));
  if (!agent) throw notFound();
  return agent;
}

function changeMembership(
  { store, now }: Installation,
  membership: AccountUserRow | undefined,
  params: Params,
): void {
  if (!membership) return;
  const role = asRole(asText(params.role) ?? membership.role);
  const availability = asAvailability(asText(params.availability) ?? membership.availability);
  if (!role || !availability) throw brokenByRails();
  const autoOffline = asBoolean(params.auto_offline, membership.autoOffline);
  store.accountUsers.update(membership, { role, availability, autoOffline, updatedAt: now() });
}
