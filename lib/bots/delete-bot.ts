import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { lockBot } from "@/lib/bots/lock-bot";
import { db, type PrismaTransaction, sqlIn } from "@/lib/db";
import { FieldRefusal, Refusal } from "@/lib/errors";
import { textAsShown } from "@/lib/organizations/schema";
import type { OwnerScope } from "@/lib/organizations/scope";

type Deletion = { botId: string; name: string };

/** Deletes a chatbot: its keys stop working at once, and its name and address are free again. */
export async function deleteBot(organization: OwnerScope, { botId, name }: Deletion): Promise<void> {
  await db.$transaction(async (tx) => {
    // Whoever switches Chatwoot on for it takes this lock too, and is seen from here on.
    await lockBot(tx, botId);
    const bot = await findBot(tx, organization, botId);
    if (textAsShown.parse(name) !== textAsShown.parse(bot.name)) {
      throw new FieldRefusal("invalid-request", { name: "name-differs" });
    }
    await mustBeOff(tx, botId);
    const now = new Date();
    await tx.apiKey.updateMany({ where: { botId, revokedAt: null }, data: { revokedAt: now } });
    await tx.bot.update({ where: { id: botId }, data: { deletedAt: now, slug: `${bot.slug}~${bot.id}` } });
    const { id: organizationId, user } = organization;
    await recordAudit(sqlIn(tx), { organizationId, actor: user, action: "bot.deleted", subject: bot.name });
  });
}

async function mustBeOff(tx: PrismaTransaction, botId: string): Promise<void> {
  // The run before the inbox: one that ends in between has switched the inbox on by the time that is read.
  const run = await tx.setupRun.findFirst({ where: { botId, state: "running" } });
  if (run) throw new Refusal("conflict", "bot-setting-up");
  const inbox = await tx.inbox.findFirst({ where: { botId, enabledAt: { not: null } } });
  if (inbox) throw new Refusal("conflict", "bot-still-on");
}
