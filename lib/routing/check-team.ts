import { listDeskTeams } from "@/lib/desk/list-desk-teams";
import { FieldRefusal } from "@/lib/errors";

/**
 * The name to keep for a team: the entered one, or the desk's. Refuses a team that the desk does not have; while the
 * desk cannot be asked, the team is taken as it was entered.
 */
export async function checkTeam(
  botId: string,
  { teamId, teamName }: { teamId: number; teamName: string },
): Promise<string> {
  const live = await listDeskTeams(botId);
  if (live.state === "unknown") return teamName || `Team ${teamId}`;
  const team = live.teams.find((candidate) => candidate.id === teamId);
  if (team) return teamName || team.name;
  throw new FieldRefusal("unknown-team", { teamId: live.teams.length > 0 ? "team-unknown" : "no-teams" });
}
