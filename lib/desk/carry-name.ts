import { renameAgentBot } from "@/lib/chatwoot/agent-bots";
import { updateInbox } from "@/lib/chatwoot/inboxes";
import { db } from "@/lib/db";
import type { Job } from "@/lib/deliveries/job";
import { followAtDesk } from "@/lib/desk/follow-at-desk";
import { asBotAgent } from "@/lib/desk/setup-context";
import { done, type Outcome } from "@/lib/outcome";

async function follow({ botId }: Job): Promise<Outcome> {
  const inbox = botId
    ? await db.inbox.findUnique({ where: { botId }, include: { desk: true, bot: true } })
    : null;
  if (!inbox?.chatwootInboxId || !inbox.agentBotId) return done("nothing at the desk yet");
  const access = asBotAgent(inbox.desk);
  const { name } = inbox.bot;
  await updateInbox(access, inbox.chatwootInboxId, { name });
  await renameAgentBot(access, inbox.agentBotId, name);
  return done(`called “${name}” at the desk`);
}

/** Has the inbox and the agent bot at the desk bear the chatbot's name. */
export const carryName = followAtDesk(follow);
