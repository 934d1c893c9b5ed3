import { Hono } from "hono";
import type { AccountEnv } from "../caller";
import { asIntegers } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { Refusal } from "../refusal";
import { changedMembers } from "../rules/member-list";
import { findMembership } from "../store/find-membership";
import { agentViews } from "../views/agent-view";
import { administrator, rowIn } from "./authorize";

export function teamMemberRoutes(installation: Installation): Hono<AccountEnv> {
  const { store } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/", (c) => {
    const team = rowIn(c, store.teams, "team_id");
    return c.json(agentViews(installation, team.accountId, team.memberIds));
  });
  app.on(["POST", "PATCH", "PUT", "DELETE"], "/", async (c) => {
    administrator(c);
    const team = rowIn(c, store.teams, "team_id");
    const params = await readParams(c);
    const isOurs = (id: number) => findMembership(store, team.accountId, id) !== undefined;
    if (!asIntegers(params.user_ids).every(isOurs)) throw new Refusal(401, { error: "Invalid User IDs" });
    const before = team.memberIds;
    store.teams.update(team, { memberIds: changedMembers(c.req.method, before, params) });
    if (c.req.method === "DELETE") return c.body(null, 200);
    // Adding answers with the new ones only, setting the list with the list.
    const shown =
      c.req.method === "POST" ? team.memberIds.filter((id) => !before.includes(id)) : team.memberIds;
    return c.json(agentViews(installation, team.accountId, shown));
  });
  return app;
}
