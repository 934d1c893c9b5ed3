import type { BotScope } from "@/lib/bots/scope";
import { sql } from "@/lib/db";
import { AppError } from "@/lib/errors";

const REMEMBER = 5_000;

type Known = { channels: { id: string; label: string }[]; until: number };
const known = new Map<string, Known>();

const LIST = `select id, label from "Channel" where "botId" = $1`;

async function channelsOf(bot: BotScope, isFresh: boolean): Promise<Known["channels"]> {
  const remembered = known.get(bot.id);
  if (!isFresh && remembered && remembered.until > Date.now()) return remembered.channels;
  const channels = await sql.query<{ id: string; label: string }>(LIST, [bot.id]);
  if (known.size > 10_000) known.clear();
  known.set(bot.id, { channels, until: Date.now() + REMEMBER });
  return channels;
}

/** The channel with this label or id; null when the runtime names none. */
export async function channelIdOf(bot: BotScope, labelOrId?: string): Promise<string | null> {
  if (labelOrId === undefined) return null;
  const find = (channels: Known["channels"]) =>
    channels.find((channel) => channel.label === labelOrId || channel.id === labelOrId)?.id;
  const id = find(await channelsOf(bot, false)) ?? find(await channelsOf(bot, true));
  if (id) return id;
  throw new AppError("invalid-request", `This bot has no channel "${labelOrId}".`, {
    fix: "Use the label of a channel from Setting > Integrations, or leave it out.",
    fields: { channel: "is no channel of this bot" },
  });
}
