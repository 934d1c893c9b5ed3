import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { addSecret } from "@/lib/channels/add-secret";
import { checkCallbackUrl } from "@/lib/channels/check-callback-url";
import type { CreateChannel } from "@/lib/channels/schema";
import { db, sqlIn } from "@/lib/db";
import { FieldRefusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import { newId } from "@/lib/tokens";

/** Adds a RESTful channel: Baton calls its callback URL, and signs with the secret that is returned. */
export async function createChannel(
  organization: OwnerScope,
  { botId, label, callbackUrl }: CreateChannel,
): Promise<{ id: string; secret: string }> {
  await checkCallbackUrl(callbackUrl);
  const { id: organizationId, user } = organization;
  return db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    const id = newId("chn");
    const data = { id, organizationId, botId, kind: "restful", label, callbackUrl };
    const { count } = await tx.channel.createMany({ data, skipDuplicates: true });
    if (count === 0) throw new FieldRefusal("conflict", { label: "channel-label-taken" });
    const secret = await addSecret(tx, { id, organizationId });
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: "channel.created",
      subject: `${bot.name}: ${label}`,
    });
    return { id, secret };
  });
}
