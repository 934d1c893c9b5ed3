import { recordAudit } from "@/lib/audit/record-audit";
import { findChannel } from "@/lib/channels/find-channel";
import type { ChannelOfBot } from "@/lib/channels/schema";
import { db, sqlIn } from "@/lib/db";
import { channelDestination } from "@/lib/deliveries/destinations";
import { resumeDestinations } from "@/lib/deliveries/pause-destination";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Switches a channel's callbacks on again; what waited for it goes out, in its order. */
export async function resumeChannel(organization: OwnerScope, channelOfBot: ChannelOfBot): Promise<void> {
  await db.$transaction(async (tx) => {
    const { id, label } = await findChannel(tx, organization, channelOfBot);
    await tx.channel.update({ where: { id }, data: { disabledAt: null, disabledReason: null } });
    await resumeDestinations([channelDestination(id)], sqlIn(tx));
    const { id: organizationId, user } = organization;
    await recordAudit(sqlIn(tx), { organizationId, actor: user, action: "channel.resumed", subject: label });
  });
}
