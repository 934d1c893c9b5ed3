import { recordAudit } from "@/lib/audit/record-audit";
import { findChannel } from "@/lib/channels/find-channel";
import type { ChannelOfBot } from "@/lib/channels/schema";
import { db, sqlIn } from "@/lib/db";
import { channelDestination } from "@/lib/deliveries/destinations";
import { resumeDestinations } from "@/lib/deliveries/pause-destination";
import { Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Removes a channel. While Chatwoot is on, the last one stays: agents would speak to nobody. */
export async function deleteChannel(organization: OwnerScope, channelOfBot: ChannelOfBot): Promise<void> {
  const { id: organizationId, user } = organization;
  await db.$transaction(async (tx) => {
    const channel = await findChannel(tx, organization, channelOfBot);
    const { botId } = channel;
    const others = await tx.channel.count({
      where: { botId, id: { not: channel.id }, callbackUrl: { not: null } },
    });
    const isOn = (await tx.inbox.count({ where: { botId, enabledAt: { not: null } } })) > 0;
    if (isOn && others === 0) throw new Refusal("conflict", "channel-last");
    await tx.channel.delete({ where: { id: channel.id } });
    // What waited for it goes to the bot's first, or is settled: it does not wait for ever.
    await resumeDestinations([channelDestination(channel.id)], sqlIn(tx));
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: "channel.deleted",
      subject: channel.label,
    });
  });
}
