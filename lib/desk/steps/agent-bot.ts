import { createAgentBot, listAgentBots } from "@/lib/chatwoot/agent-bots";
import { readAgentBotOf, setAgentBot } from "@/lib/chatwoot/inboxes";
import { db } from "@/lib/db";
import type { StepWords } from "@/lib/desk/schema";
import { asBotAgent, type DeskPlace } from "@/lib/desk/setup-context";
import { StepFailed } from "@/lib/desk/step-failed";
import { seal } from "@/lib/secret-box";

/** The bot's own name at the desk; on the inbox it makes new conversations start with the bot. */
export async function agentBot({ desk, bot, inbox }: DeskPlace): Promise<StepWords> {
  const access = asBotAgent(desk);
  if (inbox.chatwootInboxId === null) throw new Error("The bot has no inbox yet");
  const description = `Speaks for the chatbot ${bot.name} (Baton ${inbox.key})`;
  const isOurs = (candidate: { id: number; description?: string | null | undefined }) =>
    candidate.id === inbox.agentBotId || candidate.description?.includes(inbox.key) === true;
  const found = (await listAgentBots(access)).find(isOurs);
  const made = found ?? (await createAgentBot(access, { name: bot.name, description }));
  if (!made.access_token) {
    throw new StepFailed(
      "Chatwoot does not show the agent bot's token.",
      "Baton needs Chatwoot 4.3 or newer.",
    );
  }
  const data = { agentBotId: made.id, agentBotTokenSealed: seal(made.access_token) };
  await db.inbox.update({ where: { id: inbox.id }, data });
  const attached = await readAgentBotOf(access, inbox.chatwootInboxId);
  if (attached !== made.id) await setAgentBot(access, inbox.chatwootInboxId, made.id);
  return { name: made.name };
}
