import type { BotScope } from "@/lib/bots/scope";
import { db } from "@/lib/db";
import { iso, isoOrNull } from "@/lib/iso";

// Channels go to a page twice: with the page, and as JSON while somebody looks. So times are text.

/** A signing secret that is still valid; `expiresAt` is set while it is rotated out. */
export type SecretLine = {
  id: string;
  createdAt: string;
  expiresAt: string | null;
  /** When it last signed something. */
  lastUsedAt: string | null;
};

export type ChannelLine = {
  id: string;
  kind: string;
  label: string;
  callbackUrl: string | null;
  answeredAt: string | null;
  lastAnswer: string | null;
  failingSince: string | null;
  disabledAt: string | null;
  /** The newest first; never the secrets themselves. */
  secrets: SecretLine[];
};

/** The channels of a bot in the order in which they came, each with how its callback URL last answered. */
export async function listChannels(bot: BotScope, now = new Date()): Promise<ChannelLine[]> {
  const channels = await db.channel.findMany({
    where: { botId: bot.id },
    select: {
      id: true,
      kind: true,
      label: true,
      callbackUrl: true,
      answeredAt: true,
      lastAnswer: true,
      failingSince: true,
      disabledAt: true,
      secrets: {
        where: { OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
        select: { id: true, createdAt: true, expiresAt: true, lastUsedAt: true },
        orderBy: { createdAt: "desc" },
      },
    },
    orderBy: [{ createdAt: "asc" }, { id: "asc" }],
  });
  return channels.map(({ secrets, ...channel }) => ({
    ...channel,
    answeredAt: isoOrNull(channel.answeredAt),
    failingSince: isoOrNull(channel.failingSince),
    disabledAt: isoOrNull(channel.disabledAt),
    secrets: secrets.map(({ id, createdAt, expiresAt, lastUsedAt }) => ({
      id,
      createdAt: iso(createdAt),
      expiresAt: isoOrNull(expiresAt),
      lastUsedAt: isoOrNull(lastUsedAt),
    })),
  }));
}
