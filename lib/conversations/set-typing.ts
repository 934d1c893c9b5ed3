import type { BotScope } from "@/lib/bots/scope";
import { conversationIdOf } from "@/lib/conversations/ids";
import type { Typing } from "@/lib/conversations/schema";
import { sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { NotFound } from "@/lib/errors";

const KNOWN = `select "organizationId" from "Conversation" where id = $1`;

/** Shows at the desk that the customer or the bot writes. It expires after ten seconds. */
export async function setTyping(bot: BotScope, externalId: string, { from, state }: Typing): Promise<void> {
  const conversationId = conversationIdOf(bot, externalId);
  const [known] = await sql.query<{ organizationId: string }>(KNOWN, [conversationId]);
  if (!known) throw new NotFound("conversation");
  await enqueueDelivery(sql, {
    organizationId: known.organizationId,
    botId: bot.id,
    conversationId,
    lane: `typing:${conversationId}`,
    destination: deskDestination(known.organizationId),
    urgency: 1,
    kind: "desk.typing",
    payload: { from, isTyping: state === "on" },
  });
}
