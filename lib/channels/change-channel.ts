import { recordAudit } from "@/lib/audit/record-audit";
import { checkCallbackUrl } from "@/lib/channels/check-callback-url";
import { findChannel } from "@/lib/channels/find-channel";
import type { ChangeChannel } from "@/lib/channels/schema";
import { db, sqlIn } from "@/lib/db";
import { channelDestination } from "@/lib/deliveries/destinations";
import { resumeDestinations } from "@/lib/deliveries/pause-destination";
import { FieldRefusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

const FRESH = {
  answeredAt: null,
  lastAnswer: null,
  failingSince: null,
  disabledAt: null,
  disabledReason: null,
};

/** Changes a channel's label and callback URL. A new URL starts with a clean record. */
export async function changeChannel(
  organization: OwnerScope,
  { botId, channelId, label, callbackUrl }: ChangeChannel,
): Promise<void> {
  await checkCallbackUrl(callbackUrl);
  await db.$transaction(async (tx) => {
    const channel = await findChannel(tx, organization, { botId, channelId });
    const namesake = await tx.channel.findFirst({ where: { botId, label, id: { not: channelId } } });
    if (namesake) throw new FieldRefusal("conflict", { label: "channel-label-taken" });
    const isNewUrl = channel.callbackUrl !== callbackUrl;
    await tx.channel.update({
      where: { id: channelId },
      data: { label, callbackUrl, ...(isNewUrl && FRESH) },
    });
    if (isNewUrl) await resumeDestinations([channelDestination(channelId)], sqlIn(tx));
    await recordAudit(sqlIn(tx), {
      organizationId: organization.id,
      actor: organization.user,
      action: "channel.changed",
      subject: label,
      details: {
        from: { label: channel.label, callbackUrl: channel.callbackUrl },
        to: { label, callbackUrl },
      },
    });
  });
}
