import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { lockBot } from "@/lib/bots/lock-bot";
import { db, type PrismaTransaction, sqlIn } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import { checkTeam } from "@/lib/routing/check-team";
import { MOST_ROUTES, type SaveRoute, type SeenRoute } from "@/lib/routing/schema";
import { newId } from "@/lib/tokens";

type Filled = Pick<SaveRoute, "teamId" | "intents"> & { teamName: string };

const MAKE_ROOM = `
update "Route" set position = position + 1 where "botId" = $1 and not "isDefault" and position >= $2`;

const standsAs = ({ teamId, teamName, intents }: Filled) => ({
  teamId,
  teamName,
  intents: { equals: intents },
});

async function changeRoute(
  tx: PrismaTransaction,
  botId: string,
  { seen, data }: { seen: SeenRoute; data: Filled },
) {
  const { id } = seen;
  const one = { id, botId, isDefault: false };
  // As it is wanted is fine too: whoever got no answer saves once more.
  const { count } = await tx.route.updateMany({ where: { ...one, OR: [seen, data].map(standsAs) }, data });
  if (count > 0) return id;
  if ((await tx.route.count({ where: one })) === 0) throw new Refusal("not-found", "route-removed");
  throw new Refusal("conflict", "route-changed");
}

async function addRoute(
  tx: PrismaTransaction,
  bot: { id: string; organizationId: string },
  { at, data }: { at: number | undefined; data: Filled },
) {
  const { id: botId, organizationId } = bot;
  const count = await tx.route.count({ where: { botId, isDefault: false } });
  if (count >= MOST_ROUTES) throw new Refusal("conflict", "routes-many", { most: MOST_ROUTES });
  const position = Math.min(at ?? count + 1, count + 1);
  await sqlIn(tx).query(MAKE_ROOM, [botId, position]);
  const id = newId("rte");
  await tx.route.create({ data: { id, organizationId, botId, position, ...data } });
  return id;
}

const asAudited = ({ teamId, teamName, intents }: Filled): Filled => ({ teamId, teamName, intents });

/** Adds a route above Default, or changes one that still stands as it was seen. Returns it as it stands now. */
export async function saveRoute(organization: OwnerScope, route: SaveRoute): Promise<SeenRoute> {
  const { botId, seen, teamId, intents } = route;
  await findBot(db, organization, botId);
  const teamName = await checkTeam(botId, route);
  const { id: organizationId, user } = organization;
  return db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    await lockBot(tx, botId);
    const data = { teamId, teamName, intents };
    const id = seen
      ? await changeRoute(tx, botId, { seen, data })
      : await addRoute(tx, bot, { at: route.position, data });
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: seen ? "route.changed" : "route.added",
      subject: `${bot.name}: ${teamName}`,
      details: seen ? { from: asAudited(seen), to: data } : data,
    });
    return { id, ...data };
  });
}
