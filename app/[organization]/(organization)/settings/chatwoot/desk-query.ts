import { queryOptions } from "@tanstack/react-query";
import type { InboxCount } from "@/lib/desk/count-at-inboxes";
import type { DeskReport } from "@/lib/desk/queries-desk";
import { fetchJson } from "@/lib/fetch-json";

const WHILE_CHECKING = 500;
const OTHERWISE = 5_000;
/** Chatwoot is asked for each inbox. */
const FOR_CHATWOOT = 60_000;

/** An organization's desk, as long as somebody looks. */
export const deskQuery = (organization: string) =>
  queryOptions({
    queryKey: ["desk", organization],
    queryFn: () => fetchJson<DeskReport>(`/api/console/${organization}/desk`),
    refetchInterval: ({ state }) => (state.data?.isChecking ? WHILE_CHECKING : OTHERWISE),
  });

/** Who could answer at each inbox, and what is open there. */
export const inboxCountsQuery = (organization: string) =>
  queryOptions({
    queryKey: ["desk", organization, "inboxes"],
    queryFn: () => fetchJson<InboxCount[]>(`/api/console/${organization}/desk/inboxes`),
    refetchInterval: FOR_CHATWOOT,
  });
