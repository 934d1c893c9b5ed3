import { Hono } from "hono";
import { type AccountEnv, actorOf, isAdministrator } from "../caller";
import { asAttributes, asBoolean, asInteger, asList, asText } from "../cast";
import { isoOrNull } from "../clock";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { brokenByRails } from "../refusal";
import { asPriority } from "../rules/as-priority";
import { asTime } from "../rules/as-time";
import { assignAgent, assignTeam } from "../rules/assign-conversation";
import { changeStatus, handOffByBot, STATUSES } from "../rules/change-status";
import { checkAttributes } from "../rules/check-attributes";
import { markSeenByAgent } from "../rules/mark-seen";
import { saveConversation } from "../rules/save-conversation";
import { setTyping } from "../rules/set-typing";
import type { Status } from "../store/rows";
import { agentView } from "../views/agent-view";
import { teamRowView } from "../views/team-view";
import { type AccountContext, conversationOf, memberOf } from "./authorize";
import { shown } from "./conversation-routes";

/** What can be done to one conversation. */
export function conversationActionRoutes(installation: Installation): Hono<AccountEnv> {
  const { store } = installation;
  const app = new Hono<AccountEnv>();
  app.post("/toggle_status", async (c) => c.json(await toggleStatus(c, installation)));
  app.post("/toggle_priority", async (c) => {
    const conversation = conversationOf(c, store);
    const priority = asPriority(asText((await readParams(c)).priority));
    saveConversation(installation, conversation, { priority }, actorOf(c.var.caller));
    return c.body(null, 200);
  });
  app.post("/toggle_typing_status", async (c) => {
    const conversation = conversationOf(c, store);
    const { typing_status: status, is_private } = await readParams(c);
    const { caller } = c.var;
    const sender =
      caller.kind === "user"
        ? { type: "User" as const, id: caller.user.id }
        : { type: "AgentBot" as const, id: caller.bot.id };
    setTyping(installation, conversation, sender, { status, isPrivate: asBoolean(is_private, false) });
    return c.body(null, 200);
  });
  app.post("/custom_attributes", async (c) => {
    const conversation = conversationOf(c, store);
    const customAttributes = asAttributes((await readParams(c)).custom_attributes);
    checkAttributes("Custom attributes", customAttributes);
    saveConversation(installation, conversation, { customAttributes }, actorOf(c.var.caller));
    return c.json({ custom_attributes: conversation.customAttributes });
  });
  app.get("/labels", (c) => c.json({ payload: conversationOf(c, store).labels }));
  app.post("/labels", async (c) => {
    const conversation = conversationOf(c, store);
    const labels = [...new Set(asList((await readParams(c)).labels).map(String))];
    const patch = { labels, cachedLabelList: labels.join(", ") };
    saveConversation(installation, conversation, patch, actorOf(c.var.caller));
    return c.json({ payload: conversation.labels });
  });
  app.post("/assignments", async (c) => c.json(await assign(c, installation)));
  app.post("/update_last_seen", (c) => {
    const conversation = conversationOf(c, store);
    markSeenByAgent(installation, conversation, memberOf(c).user.id);
    return c.json(shown(c, installation, conversation));
  });
  return app;
}

async function toggleStatus(c: AccountContext, installation: Installation) {
  const conversation = conversationOf(c, installation.store);
  const params = await readParams(c);
  const { caller } = c.var;
  const actor = actorOf(caller);
  const wanted = asText(params.status) || (conversation.status === "open" ? "resolved" : "open");
  const status = STATUSES.find((one): one is Status => one === wanted);
  if (!status) throw brokenByRails();
  const isHandOff = caller.kind === "bot" && conversation.status === "pending" && status === "open";
  if (isHandOff) handOffByBot(installation, conversation, actor);
  else changeStatus(installation, conversation, status, actor, asTime(params.snoozed_until));
  // An agent who opens a conversation takes it; an administrator does not.
  if (caller.kind === "user" && !isAdministrator(caller) && conversation.status === "open") {
    assignAgent(installation, conversation, caller.user.id, actor);
  }
  return {
    payload: {
      success: isHandOff ? null : true,
      conversation_id: conversation.displayId,
      current_status: conversation.status,
      snoozed_until: isoOrNull(conversation.snoozedUntil),
    },
  };
}

/** One thing a call: with both in the body, the assignee wins. Who or what is unknown takes the old one away. */
async function assign(c: AccountContext, installation: Installation) {
  const conversation = conversationOf(c, installation.store);
  const params = await readParams(c);
  const actor = actorOf(c.var.caller);
  if ("assignee_id" in params) {
    const agent = assignAgent(installation, conversation, asInteger(params.assignee_id), actor);
    return agent ? agentView(installation, conversation.accountId, agent) : null;
  }
  if (!("team_id" in params)) return null;
  const team = assignTeam(installation, conversation, asInteger(params.team_id), actor);
  return team ? teamRowView(team) : null;
}
