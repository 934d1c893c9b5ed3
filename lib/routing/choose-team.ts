import type { BotScope } from "@/lib/bots/scope";
import { type Sql, sql } from "@/lib/db";
import { listDeskTeams } from "@/lib/desk/list-desk-teams";
import { AppError } from "@/lib/errors";
import { chooseRoute, type RouteRule, type RoutingChoice } from "@/lib/routing/choose-route";

const ROUTES = `select position, "teamId", "teamName", intents, "isDefault" from "Route" where "botId" = $1 order by position`;

type Wanted = { unfinishedIntents: string[]; team?: number | undefined };

/** Refuses a team that the desk is known not to have. Asks Chatwoot, so never inside a transaction. */
export async function checkRequestedTeam(bot: BotScope, team: number | undefined): Promise<void> {
  const live = team === undefined ? null : await listDeskTeams(bot.id);
  if (live?.state !== "known" || live.teams.some(({ id }) => id === team)) return;
  throw new AppError("unknown-team", `The desk has no team ${team}.`, {
    fix: "Use the id of one of its teams, or leave «team» out: routing priority chooses.",
    fields: { team: "is no team of the desk" },
  });
}

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
