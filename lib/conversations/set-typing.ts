import type { BotScope } from "@/lib/bots/scope";
import { conversationIdOf } from "@/lib/conversations/ids";
import type { Typing } from "@/lib/conversations/schema";
import { inTransaction } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { NotFound } from "@/lib/errors";

/** After this many milliseconds nobody is typing any more, unless they said so again. */
export const TYPING_EXPIRES = 10_000;

const UNTIL = {
  user: `update "Conversation" set "userTypingUntil" = $2 where id = $1 returning "organizationId"`,
  bot: `update "Conversation" set "botTypingUntil" = $2 where id = $1 returning "organizationId"`,
};

/** Shows at the desk that the customer or the bot writes. It expires by itself. */
export async function setTyping(bot: BotScope, externalId: string, { from, state }: Typing): Promise<void> {
  const conversationId = conversationIdOf(bot, externalId);
  const isTyping = state === "on";
  const until = isTyping ? new Date(Date.now() + TYPING_EXPIRES) : null;
  await inTransaction(async (tx) => {
    const [known] = await tx.query<{ organizationId: string }>(UNTIL[from], [conversationId, until]);
    if (!known) throw new NotFound("conversation");
    const { organizationId } = known;
    const delivery = {
      organizationId,
      botId: bot.id,
      conversationId,
      destination: deskDestination(organizationId),
      kind: "desk.typing",
    };
    await enqueueDelivery(tx, { ...delivery, lane: `typing:${conversationId}`, payload: { from, isTyping } });
    if (!until) return;
    const lane = `typing-end:${conversationId}`;
    await enqueueDelivery(tx, {
      ...delivery,
      lane,
      payload: { from, isTyping: false, isExpiry: true },
      dueAt: until,
    });
  });
}
