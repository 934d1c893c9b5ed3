import type { BotScope } from "@/lib/bots/scope";
import { db } from "@/lib/db";

/** A signing secret that is still valid; `expiresAt` is set while it is rotated out. */
export type SecretLine = {
  id: string;
  createdAt: Date;
  expiresAt: Date | null;
  /** When it last signed something. */
  lastUsedAt: Date | null;
};

export type ChannelLine = {
  id: string;
  kind: string;
  label: string;
  callbackUrl: string | null;
  answeredAt: Date | null;
  lastAnswer: string | null;
  failingSince: Date | null;
  disabledAt: Date | null;
  /** The newest first; never the secrets themselves. */
  secrets: SecretLine[];
};

/** The channels of a bot in the order in which they came, each with how its callback URL last answered. */
export function listChannels(bot: BotScope, now = new Date()): Promise<ChannelLine[]> {
  return db.channel.findMany({
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
}
