import { quietInbox } from "@/lib/chatwoot/inboxes";
import { db } from "@/lib/db";
import type { FindingCode } from "@/lib/desk/findings";
import { isVerifiedOwner, listOwners } from "@/lib/desk/list-owners";
import { platformAccess } from "@/lib/desk/platform-access";
import { putOwner } from "@/lib/desk/put-owner";
import { asBotAgent, type DeskPlace } from "@/lib/desk/setup-context";
import { agentBot } from "@/lib/desk/steps/agent-bot";
import { botAgent } from "@/lib/desk/steps/bot-agent";
import { inbox } from "@/lib/desk/steps/inbox";

type About = { organizationId: string; subject: string };
type Repair = (about: About) => Promise<void>;

async function placeOf({ organizationId, subject: botId }: About): Promise<DeskPlace> {
  const [organization, bot, desk, row] = await Promise.all([
    db.organization.findUniqueOrThrow({ where: { id: organizationId } }),
    db.bot.findFirstOrThrow({ where: { id: botId, organizationId } }),
    db.desk.findUniqueOrThrow({ where: { organizationId } }),
    db.inbox.findUniqueOrThrow({ where: { botId } }),
  ]);
  return { platform: platformAccess(), organization, bot, desk, inbox: row };
}

/** BotAgent1 is an administrator again, with a token that works. */
export async function repairBotAgent(organizationId: string): Promise<void> {
  const desk = await db.desk.findUniqueOrThrow({ where: { organizationId } });
  await botAgent({ platform: platformAccess(), desk });
}

const repairInbox: Repair = async (about) => {
  await inbox(await placeOf(about));
};

const remakeInbox: Repair = async (about) => {
  await repairInbox(about);
  await attachAgentBot(about);
};

const attachAgentBot: Repair = async (about) => {
  await agentBot(await placeOf(about));
};

const silenceInbox: Repair = async (about) => {
  const { desk, inbox: row } = await placeOf(about);
  if (row.chatwootInboxId !== null) await quietInbox(asBotAgent(desk), row.chatwootInboxId);
};

const addOwner: Repair = async ({ organizationId, subject }) => {
  const desk = await db.desk.findUniqueOrThrow({
    where: { organizationId },
    include: { organization: { select: { id: true, name: true } } },
  });
  const person = (await listOwners(organizationId)).filter(isVerifiedOwner).find(({ id }) => id === subject);
  if (person) await putOwner({ platform: platformAccess(), desk, organization: desk.organization }, person);
};

/** What Baton itself can put right, by what was found. */
export const REPAIRS: Partial<Record<FindingCode, Repair>> = {
  "bot-agent-role": ({ organizationId }) => repairBotAgent(organizationId),
  "bot-agent-token": ({ organizationId }) => repairBotAgent(organizationId),
  "owner-missing": addOwner,
  "inbox-gone": remakeInbox,
  "inbox-webhook": repairInbox,
  "inbox-secret": repairInbox,
  "agent-bot-off": attachAgentBot,
  "inbox-speaks": silenceInbox,
};
