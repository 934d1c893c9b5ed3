import { recordAudit } from "@/lib/audit/record-audit";
import type { Mirror } from "@/lib/bots/choices";
import { findBot } from "@/lib/bots/find-bot";
import { db, type PrismaTransaction, sqlIn } from "@/lib/db";
import type { OwnerScope } from "@/lib/organizations/scope";

type Change = { botId: string; name?: string; mirror?: Mirror };

/** The same in a transaction of the caller's, who has more to do about it. */
export async function changeBotIn(
  tx: PrismaTransaction,
  organization: OwnerScope,
  { botId, ...change }: Change,
): Promise<void> {
  const bot = await findBot(tx, organization, botId);
  await tx.bot.update({ where: { id: bot.id }, data: change });
  await recordAudit(sqlIn(tx), {
    organizationId: organization.id,
    actor: organization.user,
    action: "bot.changed",
    subject: bot.name,
    details: {
      from: { name: bot.name, mirror: bot.mirror },
      to: { name: bot.name, mirror: bot.mirror, ...change },
    },
  });
}

/** Changes the name, or what of its conversations is mirrored. The address stays: links go on working. */
export const changeBot = (organization: OwnerScope, change: Change): Promise<void> =>
  db.$transaction((tx) => changeBotIn(tx, organization, change));
