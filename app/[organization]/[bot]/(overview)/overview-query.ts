import { queryOptions } from "@tanstack/react-query";
import type { Overview } from "@/lib/conversations/queries-overview";
import { fetchJson } from "@/lib/fetch-json";

const EVERY = 4_000;

/** How it goes at a chatbot, as long as somebody looks. */
export const overviewQuery = (organization: string, bot: string, zone: string) =>
  queryOptions({
    queryKey: ["overview", organization, bot, zone],
    queryFn: () =>
      fetchJson<Overview>(`/api/console/${organization}/${bot}/overview?zone=${encodeURIComponent(zone)}`),
    refetchInterval: EVERY,
  });
