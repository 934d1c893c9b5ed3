import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { db, sqlIn } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Takes a key back; what still sends it is refused. */
export async function revokeApiKey(
  organization: OwnerScope,
  { botId, keyId }: { botId: string; keyId: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    const key = await tx.apiKey.findFirst({ where: { id: keyId, botId: bot.id, revokedAt: null } });
    if (!key) throw new Refusal("not-found", "key-gone");
    await tx.apiKey.update({ where: { id: key.id }, data: { revokedAt: new Date() } });
    const { id: organizationId, user } = organization;
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: "key.revoked",
      subject: `${bot.name}: ${key.name}`,
    });
  });
}
