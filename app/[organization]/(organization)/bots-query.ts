import { queryOptions } from "@tanstack/react-query";
import type { BotLine } from "@/lib/bots/queries";
import { fetchJson } from "@/lib/fetch-json";

const EVERY = 5_000;

/** The chatbots of an organization, as long as somebody looks. */
export const botsQuery = (organization: string) =>
  queryOptions({
    queryKey: ["bots", organization],
    queryFn: () => fetchJson<BotLine[]>(`/api/console/${organization}/bots`),
    refetchInterval: EVERY,
  });
