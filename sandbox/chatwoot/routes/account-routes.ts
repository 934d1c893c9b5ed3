import { Hono } from "hono";
import type { AccountEnv } from "../caller";
import type { Installation } from "../installation";
import { agentBotRoutes } from "./agent-bot-routes";
import { agentRoutes } from "./agent-routes";
import { assignableAgentRoutes } from "./assignable-agent-routes";
import { intoAccount } from "./authenticate";
import { contactInboxRoutes } from "./contact-inbox-routes";
import { contactRoutes } from "./contact-routes";
import { conversationActionRoutes } from "./conversation-action-routes";
import { conversationRoutes } from "./conversation-routes";
import { inboxMemberRoutes } from "./inbox-member-routes";
import { inboxRoutes } from "./inbox-routes";
import { messageRoutes } from "./message-routes";
import { notificationRoutes } from "./notification-routes";
import { teamMemberRoutes } from "./team-member-routes";
import { teamRoutes } from "./team-routes";
import { uploadRoutes } from "./upload-routes";
import { webhookRoutes } from "./webhook-routes";

/** The application API inside one account. */
export function accountRoutes(installation: Installation): Hono<AccountEnv> {
  const app = new Hono<AccountEnv>();
  app.use(intoAccount(installation));
  app.route("/inboxes", inboxRoutes(installation));
  app.route("/inbox_members", inboxMemberRoutes(installation));
  app.route("/agents", agentRoutes(installation));
  app.route("/assignable_agents", assignableAgentRoutes(installation));
  app.route("/teams", teamRoutes(installation));
  app.route("/teams/:team_id/team_members", teamMemberRoutes(installation));
  app.route("/agent_bots", agentBotRoutes(installation));
  app.route("/contacts", contactRoutes(installation));
  app.route("/contact_inboxes", contactInboxRoutes(installation));
  app.route("/conversations", conversationRoutes(installation));
  app.route("/conversations/:conversation_id/messages", messageRoutes(installation));
  app.route("/conversations/:conversation_id", conversationActionRoutes(installation));
  app.route("/notifications", notificationRoutes(installation));
  app.route("/webhooks", webhookRoutes(installation));
  app.route("/upload", uploadRoutes(installation));
  return app;
}
