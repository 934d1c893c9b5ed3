import type { BotScope } from "@/lib/bots/scope";
import { type Sql, sql } from "@/lib/db";
import { listDeskTeams } from "@/lib/desk/list-desk-teams";
import { AppError } from "@/lib/errors";
import { chooseRoute, type RouteRule, type RoutingChoice } from "@/lib/routing/choose-route";

const ROUTES = `select position, "teamId", "teamName", intents, "isDefault" from "Route" where "botId" = $1 order by position`;

/** `teamName` is how the desk calls the team that was asked for. */
type Wanted = { unfinishedIntents: string[]; team?: number | undefined; teamName?: string | null };

/**
 * How the desk calls a team that was asked for; null when there is none, or the desk does not answer. Refuses a team
 * that the desk is known not to have. Asks Chatwoot, so never inside a transaction.
 */
export async function nameRequestedTeam(bot: BotScope, team: number | undefined): Promise<string | null> {
  const live = team === undefined ? null : await listDeskTeams(bot.id);
  if (live?.state !== "known") return null;
  const known = live.teams.find(({ id }) => id === team);
  if (known) return known.name;
  throw new AppError("unknown-team", `The desk has no team ${team}.`, {
    fix: "Use the id of one of its teams, or leave «team» out: routing priority chooses.",
    fields: { team: "is no team of the desk" },
  });
}

/** The team that a handoff would reach now: the one that was asked for, or the one that routing priority gives. */
export async function chooseTeam(
  bot: BotScope,
  { unfinishedIntents, team, teamName = null }: Wanted,
  tx: Sql = sql,
): Promise<RoutingChoice> {
  const routes = await tx.query<RouteRule>(ROUTES, [bot.id]);
  if (team === undefined) return chooseRoute(routes, unfinishedIntents);
  const route = routes.find(({ teamId }) => teamId === team);
  return { teamId: team, teamName: route?.teamName ?? teamName, rule: { kind: "requested" } };
}
