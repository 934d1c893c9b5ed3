import { queryOptions } from "@tanstack/react-query";
import type { SetupView } from "@/lib/desk/queries";
import { fetchJson } from "@/lib/fetch-json";

const WHILE_RUNNING = 500;
const WHILE_WAITING = 4_000;
const OTHERWISE = 20_000;

// Steps are seen as they are done; that somebody has verified, soon; that somebody else pressed the switch, some time.
function every(setup: SetupView | undefined): number {
  if (setup?.standing === "setting-up") return WHILE_RUNNING;
  return setup?.gate ? WHILE_WAITING : OTHERWISE;
}

/** Where a chatbot stands with Chatwoot, as long as somebody looks. */
export const setupQuery = (organization: string, bot: string) =>
  queryOptions({
    queryKey: ["setup", organization, bot],
    queryFn: () => fetchJson<SetupView>(`/api/console/${organization}/${bot}/setup`),
    refetchInterval: (query) => every(query.state.data),
  });
