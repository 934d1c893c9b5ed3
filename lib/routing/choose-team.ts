import type { BotScope } from "@/lib/bots/scope";
import { type Sql, sql } from "@/lib/db";
import { chooseRoute, type RouteRule, type RoutingChoice } from "@/lib/routing/choose-route";

const ROUTES = `select position, "teamId", "teamName", intents, "isDefault" from "Route" where "botId" = $1 order by position`;

type Wanted = { unfinishedIntents: string[]; team?: number | undefined };

/** The team that a handoff would reach now: the one that was asked for, or the one that routing priority gives. */
export async function chooseTeam(
  bot: BotScope,
  { unfinishedIntents, team }: Wanted,
  tx: Sql = sql,
): Promise<RoutingChoice> {
  const routes = await tx.query<RouteRule>(ROUTES, [bot.id]);
  if (team === undefined) return chooseRoute(routes, unfinishedIntents);
  const teamName = routes.find((route) => route.teamId === team)?.teamName ?? null;
  return { teamId: team, teamName, rule: { kind: "requested" } };
}
