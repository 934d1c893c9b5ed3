import { Hono } from "hono";
import { type AccountEnv, actorOf, viewerId } from "../caller";
import { asText } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { brokenByRails } from "../refusal";
import { asPriority } from "../rules/as-priority";
import { listConversations } from "../rules/list-conversations";
import { openConversation } from "../rules/open-conversation";
import { removeConversation } from "../rules/remove-rows";
import { saveConversation } from "../rules/save-conversation";
import type { ConversationRow } from "../store/rows";
import { conversationView } from "../views/conversation-view";
import { type AccountContext, administrator, conversationOf, memberOf } from "./authorize";
import { throttle } from "./throttle";

const META_PER_MINUTE = 30;

export function conversationRoutes(installation: Installation): Hono<AccountEnv> {
  const { store, jobs } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/", async (c) => {
    const { membership, user } = memberOf(c);
    const { meta, conversations } = listConversations(installation, membership, await readParams(c));
    const payload = conversations.map((row) => conversationView(installation, row, user.id));
    return c.json({ data: { meta, payload } });
  });
  app.get("/meta", throttle(installation, META_PER_MINUTE), async (c) => {
    const { meta } = listConversations(installation, memberOf(c).membership, await readParams(c));
    return c.json({ meta });
  });
  app.post("/", async (c) => {
    const conversation = openConversation(installation, c.var.caller, await readParams(c));
    return c.json(shown(c, installation, conversation));
  });
  app.get("/:conversation_id", (c) => c.json(shown(c, installation, conversationOf(c, store))));
  app.on(["PATCH", "PUT"], "/:conversation_id", async (c) => {
    const conversation = conversationOf(c, store);
    const params = await readParams(c);
    if ("priority" in params) {
      const priority = asPriority(asText(params.priority));
      saveConversation(installation, conversation, { priority }, actorOf(c.var.caller));
    }
    return c.json(shown(c, installation, conversation));
  });
  app.delete("/:conversation_id", (c) => {
    administrator(c);
    const conversation = conversationOf(c, store);
    jobs.later(() => removeConversation(installation, conversation));
    return c.body(null, 200);
  });
  return app;
}

/** Chatwoot 4.15.1 cannot show an agent bot a conversation that has a team: it asks the bot for its teams. */
export function shown(c: AccountContext, installation: Installation, conversation: ConversationRow) {
  const { caller } = c.var;
  if (caller.kind === "bot" && conversation.teamId !== null) throw brokenByRails();
  return conversationView(installation, conversation, viewerId(caller));
}
