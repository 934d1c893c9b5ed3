import { recordAudit } from "@/lib/audit/record-audit";
import { lockBot } from "@/lib/bots/lock-bot";
import { db, type PrismaTransaction, sqlIn } from "@/lib/db";
import { isVerifiedOwner, listOwners } from "@/lib/desk/list-owners";
import { newDeskPassword } from "@/lib/desk/new-desk-password";
import { platformAccess } from "@/lib/desk/platform-access";
import { startSetupRun } from "@/lib/desk/start-setup-run";
import { findConfiguredChannel } from "@/lib/desk/steps/channel-configured";
import { env } from "@/lib/env";
import { NotFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import { seal } from "@/lib/secret-box";
import { newId, newToken } from "@/lib/tokens";

/** What stands in the way of switching Chatwoot on. */
export type Gate = { unverified: { id: string; name: string; email: string }[]; needsChannel: boolean };

export type Enabled = { ok: true; runId: string } | { ok: false; gate: Gate };

/** What stands in the way; null when nothing does. */
async function readGate(organizationId: string, botId: string): Promise<Gate | null> {
  const [owners, channel] = await Promise.all([listOwners(organizationId), findConfiguredChannel(botId)]);
  const unverified = owners
    .filter((owner) => !isVerifiedOwner(owner))
    .map(({ id, name, email }) => ({ id, name, email }));
  return unverified.length > 0 || !channel ? { unverified, needsChannel: !channel } : null;
}

function botAgentEmail(organizationId: string): string {
  const domain = /@([^\s>]+)/.exec(env().MAIL_FROM)?.[1] ?? "baton.invalid";
  return `botagent1.${organizationId.replaceAll("_", "-")}@${domain}`;
}

async function ensureDesk(tx: PrismaTransaction, organizationId: string): Promise<string> {
  const desk = await tx.desk.upsert({
    where: { organizationId },
    update: {},
    create: {
      id: newId("dsk"),
      organizationId,
      website: platformAccess().website,
      botAgentEmail: botAgentEmail(organizationId),
      botAgentPasswordSealed: seal(newDeskPassword()),
    },
  });
  return desk.id;
}

/** Switches Chatwoot on for a bot: the account, its people and the inbox are made step by step, in the background. */
export async function enableDesk(organization: OwnerScope, botId: string): Promise<Enabled> {
  const { id: organizationId, user } = organization;
  const bot = await db.bot.findFirst({ where: { id: botId, organizationId, deletedAt: null } });
  if (!bot) throw new NotFound("chatbot");
  platformAccess();
  const gate = await readGate(organizationId, botId);
  if (gate) return { ok: false, gate };
  const runId = await db.$transaction(async (tx) => {
    // Two clicks at once queue here, and the second finds the run of the first.
    if (!(await lockBot(tx, botId))) throw new NotFound("chatbot");
    const deskId = await ensureDesk(tx, organizationId);
    await tx.inbox.upsert({
      where: { botId },
      update: {},
      create: { id: newId("inb"), organizationId, deskId, botId, key: newToken() },
    });
    await recordAudit(sqlIn(tx), { organizationId, actor: user, action: "desk.enabled", subject: bot.name });
    return startSetupRun(tx, { organizationId, botId, startedBy: user.id });
  });
  return { ok: true, runId };
}
