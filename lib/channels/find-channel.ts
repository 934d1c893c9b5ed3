import { findBot } from "@/lib/bots/find-bot";
import type { ChannelOfBot } from "@/lib/channels/schema";
import type { PrismaTransaction } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import type { OrganizationScope } from "@/lib/organizations/scope";
import type { Channel } from "@/prisma/client/client";

/** A channel of the organization's bot; another's is not found. */
export async function findChannel(
  tx: PrismaTransaction,
  organization: OrganizationScope,
  { botId, channelId }: ChannelOfBot,
): Promise<Channel> {
  const bot = await findBot(tx, organization, botId);
  const channel = await tx.channel.findFirst({ where: { id: channelId, botId: bot.id } });
  if (!channel) throw new NotFound("channel");
  return channel;
}
