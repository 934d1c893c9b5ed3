import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { db, sqlIn } from "@/lib/db";
import type { OwnerScope } from "@/lib/organizations/scope";
import { hashToken, newId, newToken } from "@/lib/tokens";

const SHOWN = 12;

/** Gives the bot one more key; the plain key is returned this once. */
export async function issueApiKey(
  organization: OwnerScope,
  { botId, name }: { botId: string; name: string },
): Promise<{ key: string }> {
  const key = `baton_${newToken()}`;
  await db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    const { id: organizationId, user } = organization;
    await tx.apiKey.create({
      data: {
        id: newId("key"),
        organizationId,
        botId: bot.id,
        name,
        prefix: key.slice(0, SHOWN),
        hash: hashToken(key),
      },
    });
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: "key.issued",
      subject: `${bot.name}: ${name}`,
    });
  });
  return { key };
}
