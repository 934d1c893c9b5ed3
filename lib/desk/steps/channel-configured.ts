import { db } from "@/lib/db";
import type { Step } from "@/lib/desk/setup-context";
import { StepFailed } from "@/lib/desk/step-failed";

/** The first channel of a bot that can be called back; null when there is none. */
export const findConfiguredChannel = (botId: string) =>
  db.channel.findFirst({ where: { botId, callbackUrl: { not: null } }, orderBy: { createdAt: "asc" } });

/** Without a channel nobody would hear the agent. */
export const channelConfigured: Step = async ({ bot }) => {
  const channel = await findConfiguredChannel(bot.id);
  if (channel) return { label: channel.label, kind: channel.kind };
  throw new StepFailed("No channel is configured.", "Give the RESTful channel its callback URL, above.");
};
