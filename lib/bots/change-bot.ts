import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import type { Mirror } from "@/lib/bots/schema";
import { db, sqlIn } from "@/lib/db";
import type { OwnerScope } from "@/lib/organizations/scope";

type Change = { botId: string; name?: string; mirror?: Mirror };

/** Changes the name, or what of its conversations is mirrored. The address stays: links go on working. */
export async function changeBot(organization: OwnerScope, { botId, ...change }: Change): Promise<void> {
  await db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    await tx.bot.update({ where: { id: bot.id }, data: change });
    await recordAudit(sqlIn(tx), {
      organizationId: organization.id,
      actor: organization.user,
      action: "bot.changed",
      subject: bot.name,
      details: change,
    });
  });
}
