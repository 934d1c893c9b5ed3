import { Hono } from "hono";
import type { AccountEnv } from "../caller";
import { asText, type Params } from "../cast";
import type { Installation } from "../installation";
import { secureToken } from "../random";
import { readParams } from "../read-params";
import { invalid } from "../refusal";
import { removeAgentBot } from "../rules/remove-rows";
import { issueToken } from "../store/find-token";
import type { AgentBotRow } from "../store/rows";
import { agentBotView } from "../views/agent-bot-view";
import { administrator, rowIn } from "./authorize";

export function agentBotRoutes(installation: Installation): Hono<AccountEnv> {
  const { store, now } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/", (c) => {
    const bots = store.by.agentBotsOfAccount.all(c.var.caller.account.id);
    return c.json(bots.map((bot) => agentBotView(store, bot)));
  });
  app.get("/:id", (c) => c.json(agentBotView(store, rowIn(c, store.agentBots))));
  app.post("/", async (c) => {
    const { account } = administrator(c);
    const at = now();
    const blank = { name: "", description: null, outgoingUrl: null };
    const bot = store.agentBots.insert({
      ...botFields(await readParams(c), blank),
      accountId: account.id,
      secret: secureToken(),
      createdAt: at,
      updatedAt: at,
    });
    issueToken(store, "AgentBot", bot.id, at);
    return c.json(agentBotView(store, bot));
  });
  app.on(["PATCH", "PUT"], "/:id", async (c) => {
    administrator(c);
    const bot = rowIn(c, store.agentBots);
    store.agentBots.update(bot, { ...botFields(await readParams(c), bot), updatedAt: now() });
    return c.json(agentBotView(store, bot));
  });
  app.delete("/:id", (c) => {
    administrator(c);
    removeAgentBot(installation, rowIn(c, store.agentBots));
    return c.body(null, 200);
  });
  return app;
}

type Fields = Pick<AgentBotRow, "name" | "description" | "outgoingUrl">;

function botFields(params: Params, present: Fields): Fields {
  const text = (key: string, now: string | null) => (key in params ? asText(params[key]) : now);
  const name = text("name", present.name) ?? "";
  if (name.trim() === "") throw invalid("Name can't be blank", ["name"]);
  return {
    name,
    description: text("description", present.description),
    outgoingUrl: text("outgoing_url", present.outgoingUrl),
  };
}
