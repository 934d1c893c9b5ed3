import { queryOptions } from "@tanstack/react-query";
import { filterHref } from "@/app/filter-href";
import type { ConversationFilter } from "@/lib/conversations/conversation-filter";
import type { ConversationList } from "@/lib/conversations/queries-list";
import { fetchJson } from "@/lib/fetch-json";

const EVERY = 4_000;

/** The conversations that a filter finds, as long as somebody looks. */
export const conversationsQuery = (organization: string, bot: string, filter: ConversationFilter) =>
  queryOptions({
    queryKey: ["conversations", organization, bot, filter],
    queryFn: () =>
      fetchJson<ConversationList>(`/api/console/${organization}/${bot}/conversations${filterHref(filter)}`),
    refetchInterval: EVERY,
  });
