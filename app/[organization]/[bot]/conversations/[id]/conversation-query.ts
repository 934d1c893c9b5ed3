import { queryOptions } from "@tanstack/react-query";
import { filterHref } from "@/app/filter-href";
import type { ConversationView } from "@/lib/conversations/queries-conversation";
import type { Receipt } from "@/lib/conversations/queries-receipt";
import type { ThreadPage } from "@/lib/conversations/queries-thread";
import { fetchJson } from "@/lib/fetch-json";

const WITH_BOT = 4_000;
const WITH_HUMAN = 2_000;

/** A conversation as the page shows it: what is known of it, and its words from one message on. */
export type Conversation = { view: ConversationView; thread: ThreadPage };

/** Which conversation: the addresses of its organization and its chatbot, and its id. */
export type ConversationPlace = { organization: string; bot: string; id: string };

const doorOf = ({ organization, bot, id }: ConversationPlace): string =>
  `/api/console/${organization}/${bot}/conversations/${encodeURIComponent(id)}`;

/** Words that came before a message. */
export const fetchEarlier = (place: ConversationPlace, before: number) =>
  fetchJson<Conversation>(`${doorOf(place)}${filterHref({ before })}`);

/** A conversation from one message on, as long as somebody looks; more often while a human is wanted. */
export const conversationQuery = (place: ConversationPlace, from: number | undefined) =>
  queryOptions({
    queryKey: ["conversation", place, from ?? null],
    queryFn: () => fetchJson<Conversation>(`${doorOf(place)}${filterHref({ from })}`),
    refetchInterval: ({ state }) => (state.data?.view.state === "bot" ? WITH_BOT : WITH_HUMAN),
  });

/** What can be counted of a handoff; it goes on counting until all is carried, some time after the end. */
export const receiptQuery = (place: ConversationPlace, handoff: string) =>
  queryOptions({
    queryKey: ["receipt", place, handoff],
    queryFn: () => fetchJson<Receipt>(`${doorOf(place)}/receipt${filterHref({ handoff })}`),
    refetchInterval: WITH_BOT,
  });
