import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { db, type PrismaTransaction, sqlIn } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import { checkTeam } from "@/lib/routing/check-team";
import type { SaveRoute } from "@/lib/routing/schema";
import { newId } from "@/lib/tokens";

async function nextPosition(tx: PrismaTransaction, botId: string): Promise<number> {
  const last = await tx.route.aggregate({ where: { botId, isDefault: false }, _max: { position: true } });
  return (last._max.position ?? 0) + 1;
}

/** Adds a route above Default, or changes one. */
export async function saveRoute(organization: OwnerScope, route: SaveRoute): Promise<{ id: string }> {
  const { botId, routeId, teamId, intents } = route;
  await findBot(db, organization, botId);
  const teamName = await checkTeam(botId, route);
  const { id: organizationId, user } = organization;
  return db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    await tx.$queryRaw`select 1 from "Bot" where id = ${botId} for update`;
    const data = { teamId, teamName, intents };
    const id = routeId ?? newId("rte");
    if (routeId) {
      const { count } = await tx.route.updateMany({ where: { id, botId, isDefault: false }, data });
      if (count === 0) throw new NotFound("route");
    } else {
      const position = await nextPosition(tx, botId);
      await tx.route.create({ data: { id, organizationId, botId, position, ...data } });
    }
    const action = routeId ? "route.changed" : "route.added";
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action,
      subject: `${bot.name}: ${teamName}`,
      details: data,
    });
    return { id };
  });
}
