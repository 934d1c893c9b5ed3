import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { lockBot } from "@/lib/bots/lock-bot";
import { db, sqlIn } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import type { RouteOfBot } from "@/lib/routing/schema";

const CLOSE_GAP = `
update "Route" set position = position - 1 where "botId" = $1 and not "isDefault" and position > $2`;

/** Removes a route. Default can be removed too; then a handoff that nothing covers goes to no team. */
export async function deleteRoute(organization: OwnerScope, { botId, routeId }: RouteOfBot): Promise<void> {
  const { id: organizationId, user } = organization;
  await db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    await lockBot(tx, botId);
    const route = await tx.route.findFirst({ where: { id: routeId, botId } });
    if (!route) throw new Refusal("not-found", "route-gone");
    const { teamId, intents, isDefault } = route;
    await tx.route.delete({ where: { id: route.id } });
    // The answer to a handoff names the position, which has to be the one that people see.
    if (!isDefault) await sqlIn(tx).query(CLOSE_GAP, [botId, route.position]);
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: "route.deleted",
      subject: `${bot.name}: ${route.teamName}`,
      details: { teamId, intents, isDefault },
    });
  });
}
