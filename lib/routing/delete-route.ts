import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { db, sqlIn } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import type { RouteOfBot } from "@/lib/routing/schema";

/** Removes a route. Default can be removed too; then a handoff that nothing covers goes to no team. */
export async function deleteRoute(organization: OwnerScope, { botId, routeId }: RouteOfBot): Promise<void> {
  const { id: organizationId, user } = organization;
  await db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    const route = await tx.route.findFirst({ where: { id: routeId, botId } });
    if (!route) throw new NotFound("route");
    await tx.route.delete({ where: { id: route.id } });
    const { teamId, intents, isDefault } = route;
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: "route.deleted",
      subject: `${bot.name}: ${route.teamName}`,
      details: { teamId, intents, isDefault },
    });
  });
}
