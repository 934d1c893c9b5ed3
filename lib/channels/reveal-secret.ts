import { recordAudit } from "@/lib/audit/record-audit";
import { findChannel } from "@/lib/channels/find-channel";
import type { ChannelOfBot } from "@/lib/channels/schema";
import { db, sqlIn } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import { open } from "@/lib/secret-box";

/** Shows the newest signing secret of a channel; that it was shown is written down. */
export async function revealSecret(
  organization: OwnerScope,
  channelOfBot: ChannelOfBot,
): Promise<{ secret: string }> {
  return db.$transaction(async (tx) => {
    const { id, organizationId, label } = await findChannel(tx, organization, channelOfBot);
    const newest = await tx.channelSecret.findFirst({
      where: { channelId: id },
      orderBy: { createdAt: "desc" },
    });
    if (!newest) throw new Refusal("not-found", "secret-gone");
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: organization.user,
      action: "channel.secret-shown",
      subject: label,
    });
    return { secret: open(newest.sealed) };
  });
}
