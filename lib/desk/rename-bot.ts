import { changeBotIn } from "@/lib/bots/change-bot";
import { db, sqlIn } from "@/lib/db";
import { setupDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import type { OwnerScope } from "@/lib/organizations/scope";

type Renaming = { botId: string; name: string };

/** Gives a chatbot another name; its inbox at the desk and the name that it speaks under there follow. */
export async function renameBot(organization: OwnerScope, renaming: Renaming): Promise<void> {
  const { id: organizationId } = organization;
  await db.$transaction(async (tx) => {
    await changeBotIn(tx, organization, renaming);
    if ((await tx.inbox.count({ where: { botId: renaming.botId } })) === 0) return;
    await enqueueDelivery(sqlIn(tx), {
      organizationId,
      botId: renaming.botId,
      lane: `setup:${organizationId}`,
      destination: setupDestination(organizationId),
      kind: "setup.name",
      payload: {},
    });
  });
}
