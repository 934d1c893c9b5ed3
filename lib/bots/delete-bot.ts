import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { db, sqlIn } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

type Deletion = { botId: string; name: string };

/** Deletes a chatbot: its keys stop working at once, and its name and address are free again. */
export async function deleteBot(organization: OwnerScope, { botId, name }: Deletion): Promise<void> {
  await db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    if (name !== bot.name) {
      throw new AppError("invalid-request", "That is not its name.", { fields: { name: "name-differs" } });
    }
    const inbox = await tx.inbox.findFirst({ where: { botId, enabledAt: { not: null } } });
    if (inbox) {
      throw new AppError("conflict", "Chatwoot is still on for this chatbot.", {
        fix: "Switch it off in Setting > Integrations first: then its conversations go back to the bot.",
      });
    }
    const now = new Date();
    await tx.apiKey.updateMany({ where: { botId, revokedAt: null }, data: { revokedAt: now } });
    await tx.bot.update({ where: { id: botId }, data: { deletedAt: now, slug: `${bot.slug}~${bot.id}` } });
    const { id: organizationId, user } = organization;
    await recordAudit(sqlIn(tx), { organizationId, actor: user, action: "bot.deleted", subject: bot.name });
  });
}
