import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { type ChatwootTeam, listTeams } from "@/lib/chatwoot/teams";
import { deskOf } from "@/lib/desk/desk-of";

/** The live teams of a bot's desk. `unknown`: Chatwoot is off, or did not answer just now. */
export type DeskTeams =
  | { state: "known"; website: string; teams: ChatwootTeam[] }
  | { state: "unknown"; reason: "off" | "unreachable" };

export async function listDeskTeams(botId: string): Promise<DeskTeams> {
  const desk = await deskOf(botId);
  if (!desk) return { state: "unknown", reason: "off" };
  try {
    return { state: "known", website: desk.botAgent.website, teams: await listTeams(desk.botAgent) };
  } catch (error) {
    if (error instanceof ChatwootError) return { state: "unknown", reason: "unreachable" };
    throw error;
  }
}
