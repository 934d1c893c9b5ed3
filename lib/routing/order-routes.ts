import { isDeepStrictEqual } from "node:util";
import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { lockBot } from "@/lib/bots/lock-bot";
import { db, sqlIn } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import type { OrderRoutes } from "@/lib/routing/schema";

const ORDER = `
update "Route" r set position = o.position
from unnest($2::text[]) with ordinality as o(id, position)
where r.id = o.id and r."botId" = $1 and not r."isDefault"`;

/** Puts the routes into this order, from the top. Refused unless they still stand as they were seen. */
export async function orderRoutes(
  organization: OwnerScope,
  { botId, seen, routeIds }: OrderRoutes,
): Promise<void> {
  const { id: organizationId, user } = organization;
  await db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    await lockBot(tx, botId);
    const routes = await tx.route.findMany({
      where: { botId, isDefault: false },
      orderBy: { position: "asc" },
    });
    const known = routes.map(({ id }) => id);
    if (!isDeepStrictEqual(known, seen) || !isDeepStrictEqual(known.toSorted(), routeIds.toSorted())) {
      throw new Refusal("conflict", "routes-changed");
    }
    await sqlIn(tx).query(ORDER, [botId, routeIds]);
    const names = routeIds.map((id) => routes.find((route) => route.id === id)?.teamName);
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: "route.reordered",
      subject: bot.name,
      details: { order: names },
    });
  });
}
