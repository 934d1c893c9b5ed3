import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { db, type PrismaTransaction, sqlIn } from "@/lib/db";
import { AppError, NotFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import { checkTeam } from "@/lib/routing/check-team";
import { MOST_ROUTES, type SaveRoute } from "@/lib/routing/schema";
import { newId } from "@/lib/tokens";

type Filled = Pick<SaveRoute, "teamId" | "intents"> & { teamName: string };

const MAKE_ROOM = `
update "Route" set position = position + 1 where "botId" = $1 and not "isDefault" and position >= $2`;

async function changeRoute(tx: PrismaTransaction, botId: string, route: { id: string; data: Filled }) {
  const { id, data } = route;
  const { count } = await tx.route.updateMany({ where: { id, botId, isDefault: false }, data });
  if (count === 0) throw new NotFound("route");
  return id;
}

async function addRoute(
  tx: PrismaTransaction,
  bot: { id: string; organizationId: string },
  { at, data }: { at: number | undefined; data: Filled },
) {
  const { id: botId, organizationId } = bot;
  const count = await tx.route.count({ where: { botId, isDefault: false } });
  if (count >= MOST_ROUTES) {
    throw new AppError("conflict", `There are ${MOST_ROUTES} routes already, and no more than that.`, {
      fix: "Give this intent to a route that goes to the same team.",
    });
  }
  const position = Math.min(at ?? count + 1, count + 1);
  await sqlIn(tx).query(MAKE_ROOM, [botId, position]);
  const id = newId("rte");
  await tx.route.create({ data: { id, organizationId, botId, position, ...data } });
  return id;
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
    const id = routeId
      ? await changeRoute(tx, botId, { id: routeId, data })
      : await addRoute(tx, bot, { at: route.position, data });
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: routeId ? "route.changed" : "route.added",
      subject: `${bot.name}: ${teamName}`,
      details: data,
    });
    return { id };
  });
}
