import { queryOptions } from "@tanstack/react-query";
import type { DeskTeams } from "@/lib/desk/list-desk-teams";
import { fetchJson } from "@/lib/fetch-json";

/** The live teams of a chatbot's desk; asked again when somebody comes back from Chatwoot. */
export const teamsQuery = (organization: string, bot: string) =>
  queryOptions({
    queryKey: ["teams", organization, bot],
    queryFn: () => fetchJson<DeskTeams>(`/api/console/${organization}/${bot}/teams`),
    refetchOnWindowFocus: "always",
  });
