import { resumeChannel } from "@/lib/channels/resume-channel";
import type { ChannelOfBot } from "@/lib/channels/schema";
import { channelDestination } from "@/lib/deliveries/destinations";
import { resumeDestinations } from "@/lib/deliveries/pause-destination";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Has a channel's callbacks go on: it is called again if it was not, and what waits for it is due at once. */
export async function resumeCallbacks(organization: OwnerScope, channelOfBot: ChannelOfBot): Promise<void> {
  await resumeChannel(organization, channelOfBot);
  await resumeDestinations([channelDestination(channelOfBot.channelId)]);
}
