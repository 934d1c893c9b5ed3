import { recordAudit } from "@/lib/audit/record-audit";
import { addSecret } from "@/lib/channels/add-secret";
import { findChannel } from "@/lib/channels/find-channel";
import type { ChannelOfBot } from "@/lib/channels/schema";
import { db, sqlIn } from "@/lib/db";
import type { OwnerScope } from "@/lib/organizations/scope";

const OVERLAP = 24 * 60 * 60 * 1000;

/** Makes a new signing secret; the old one signs beside it for a day, so that a runtime can change over. */
export async function rotateSecret(
  organization: OwnerScope,
  channelOfBot: ChannelOfBot,
): Promise<{ secret: string }> {
  return db.$transaction(async (tx) => {
    const { id, organizationId, label } = await findChannel(tx, organization, channelOfBot);
    // One after the other: of two at once, each would leave the other's new secret to sign for ever.
    await sqlIn(tx).query(`select 1 from "Channel" where id = $1 for update`, [id]);
    const expiresAt = new Date(Date.now() + OVERLAP);
    await tx.channelSecret.updateMany({ where: { channelId: id, expiresAt: null }, data: { expiresAt } });
    const secret = await addSecret(tx, { id, organizationId });
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: organization.user,
      action: "channel.secret-rotated",
      subject: label,
    });
    return { secret };
  });
}
