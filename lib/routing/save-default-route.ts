import { recordAudit } from "@/lib/audit/record-audit";
import { findBot } from "@/lib/bots/find-bot";
import { db, sqlIn } from "@/lib/db";
import { resolveFinding } from "@/lib/desk/note-finding";
import type { OwnerScope } from "@/lib/organizations/scope";
import { checkTeam } from "@/lib/routing/check-team";
import type { SaveDefault } from "@/lib/routing/schema";
import { newId } from "@/lib/tokens";

const SAVE = `
insert into "Route" (id, "organizationId", "botId", position, "isDefault", "teamId", "teamName", intents)
values ($1, $2, $3, 0, true, $4, $5, '{}')
on conflict ("botId") where "isDefault" do update set "teamId" = excluded."teamId", "teamName" = excluded."teamName"`;

/** Names the team that gets whatever no route covers. */
export async function saveDefaultRoute(organization: OwnerScope, route: SaveDefault): Promise<void> {
  const { botId, teamId } = route;
  await findBot(db, organization, botId);
  const teamName = await checkTeam(botId, route);
  const { id: organizationId, user } = organization;
  await db.$transaction(async (tx) => {
    const bot = await findBot(tx, organization, botId);
    const before = await tx.route.findFirst({
      where: { botId, isDefault: true },
      select: { teamId: true, teamName: true },
    });
    await sqlIn(tx).query(SAVE, [newId("rte"), organizationId, botId, teamId, teamName]);
    await resolveFinding({ organizationId, code: "no-default-team", subject: botId }, sqlIn(tx));
    const subject = `${bot.name}: ${teamName}`;
    await recordAudit(sqlIn(tx), {
      organizationId,
      actor: user,
      action: "route.default-changed",
      subject,
      details: { ...(before && { from: before }), to: { teamId, teamName } },
    });
  });
}
