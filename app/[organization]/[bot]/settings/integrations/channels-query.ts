import { queryOptions } from "@tanstack/react-query";
import type { ChannelLine } from "@/lib/channels/queries";
import { fetchJson } from "@/lib/fetch-json";

const EVERY = 4_000;

/** The channels of a chatbot and how they answer, as long as somebody looks. */
export const channelsQuery = (organization: string, bot: string) =>
  queryOptions({
    queryKey: ["channels", organization, bot],
    queryFn: () => fetchJson<ChannelLine[]>(`/api/console/${organization}/${bot}/channels`),
    refetchInterval: EVERY,
  });
