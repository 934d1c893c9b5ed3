"use client";

import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ConversationView } from "@/lib/conversations/queries-conversation";
import type { ThreadMessage } from "@/lib/conversations/queries-thread";
import {
  type Conversation,
  type ConversationPlace,
  conversationQuery,
  fetchEarlier,
} from "./conversation-query";

/** The words that are on the page, and the way to those before them. */
export type LoadedThread = {
  messages: ThreadMessage[];
  hasEarlier: boolean;
  isLoading: boolean;
  hasFailed: boolean;
  loadEarlier: () => void;
};

type LookedAt = {
  query: ReturnType<typeof conversationQuery>;
  view: ConversationView;
  thread: LoadedThread;
};

/** A conversation while one looks: what is on the page goes on, and what was before it comes on demand. */
export function useConversation(place: ConversationPlace, initial: Conversation): LookedAt {
  const [first] = useState(() => initial.thread.messages[0]?.id);
  const query = conversationQuery(place, first);
  // What comes with the page anew, when another handoff is looked at, may begin later than what is on it.
  const { data: now = initial } = useQuery({ ...query, initialData: () => initial });
  const { data, isFetching, isError, fetchNextPage } = useInfiniteQuery({
    queryKey: ["earlier", place, first ?? null],
    queryFn: ({ pageParam }) => fetchEarlier(place, pageParam),
    initialPageParam: first ?? 0,
    getNextPageParam: ({ thread }) => (thread.hasEarlier ? thread.messages[0]?.id : undefined),
    enabled: false,
  });
  const earlier = data?.pages.map(({ thread }) => thread).reverse() ?? [];
  return {
    query,
    view: now.view,
    thread: {
      messages: [...earlier.flatMap(({ messages }) => messages), ...now.thread.messages],
      hasEarlier: (earlier[0] ?? initial.thread).hasEarlier,
      isLoading: isFetching,
      hasFailed: isError,
      loadEarlier: () => void fetchNextPage(),
    },
  };
}
