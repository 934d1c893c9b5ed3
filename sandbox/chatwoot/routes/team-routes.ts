import { Hono } from "hono";
import { type AccountEnv, viewerId } from "../caller";
import { asBoolean, asText, type Params, unwrap } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { invalid } from "../refusal";
import { removeTeam } from "../rules/remove-rows";
import type { Store } from "../store/create-store";
import type { TeamRow } from "../store/rows";
import { teamView } from "../views/team-view";
import { administrator, rowIn } from "./authorize";

export function teamRoutes(installation: Installation): Hono<AccountEnv> {
  const { store, now } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/", (c) => {
    const teams = store.by.teamsOfAccount.all(c.var.caller.account.id);
    return c.json(teams.map((team) => teamView(team, viewerId(c.var.caller))));
  });
  app.post("/", async (c) => {
    const { account, user } = administrator(c);
    const params = unwrap(await readParams(c), "team");
    const at = now();
    const fields = teamFields(store, { accountId: account.id, id: 0 }, params, {
      name: "",
      description: null,
      allowAutoAssign: true,
    });
    const team = store.teams.insert({
      ...fields,
      accountId: account.id,
      memberIds: [],
      createdAt: at,
      updatedAt: at,
    });
    return c.json(teamView(team, user.id));
  });
  app.get("/:id", (c) => c.json(teamView(rowIn(c, store.teams), viewerId(c.var.caller))));
  app.on(["PATCH", "PUT"], "/:id", async (c) => {
    const { user } = administrator(c);
    const team = rowIn(c, store.teams);
    const params = unwrap(await readParams(c), "team");
    store.teams.update(team, { ...teamFields(store, team, params, team), updatedAt: now() });
    return c.json(teamView(team, user.id));
  });
  app.delete("/:id", (c) => {
    administrator(c);
    removeTeam(installation, rowIn(c, store.teams));
    return c.body(null, 200);
  });
  return app;
}

type Fields = Pick<TeamRow, "name" | "description" | "allowAutoAssign">;

/** A team's name is kept in small letters, and belongs to one team of the account. */
function teamFields(
  store: Store,
  self: { accountId: number; id: number },
  params: Params,
  present: Fields,
): Fields {
  const name = (asText(params.name) ?? present.name).trim().toLowerCase();
  if (name === "") throw invalid("Name must not be blank", ["name"]);
  const others = store.by.teamsOfAccount.all(self.accountId).filter((team) => team.id !== self.id);
  if (others.some((team) => team.name === name)) throw invalid("Name has already been taken", ["name"]);
  return {
    name,
    description: "description" in params ? asText(params.description) : present.description,
    allowAutoAssign: asBoolean(params.allow_auto_assign, present.allowAutoAssign),
  };
}
