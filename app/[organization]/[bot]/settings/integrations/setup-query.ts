import { queryOptions } from "@tanstack/react-query";
import type { SetupView } from "@/lib/desk/queries";
import { fetchJson } from "@/lib/fetch-json";

const WHILE_RUNNING = 500;
const OTHERWISE = 4_000;

/** Where a chatbot stands with Chatwoot, as long as somebody looks. */
export const setupQuery = (organization: string, bot: string) =>
  queryOptions({
    queryKey: ["setup", organization, bot],
    queryFn: () => fetchJson<SetupView>(`/api/console/${organization}/${bot}/setup`),
    refetchInterval: ({ state }) => (state.data?.standing === "setting-up" ? WHILE_RUNNING : OTHERWISE),
  });
