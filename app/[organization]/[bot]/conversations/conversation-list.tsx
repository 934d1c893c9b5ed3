"use client";

import { useTranslations } from "next-intl";
import { filterHref } from "@/app/filter-href";
import { StaleNote } from "@/app/stale-note";
import { useLive } from "@/app/use-live";
import { Card } from "@/components/ui/card";
import { Pager } from "@/components/ui/pager";
import { useWriteCount } from "@/components/ui/use-write-count";
import type { ConversationFilter } from "@/lib/conversations/conversation-filter";
import type { ConversationList as List } from "@/lib/conversations/queries-list";
import { MOST_COUNTED } from "@/lib/most-counted";
import type { BotPlace } from "../bot-place";
import { ConversationFilters } from "./conversation-filters";
import { ConversationTable } from "./conversation-table";
import { conversationsQuery } from "./conversations-query";
import { NoConversations } from "./no-conversations";

type Props = {
  place: Pick<BotPlace, "organization" | "bot">;
  botName: string;
  filter: ConversationFilter;
  initial: List;
};

/** The conversations that a filter finds, by their last message. */
export function ConversationList({ place, botName, filter, initial }: Props) {
  const t = useTranslations("conversations");
  const writeCount = useWriteCount(MOST_COUNTED);
  const query = conversationsQuery(place.organization, place.bot, filter);
  const { conversations, counts, newer, older } = useLive(query, initial);
  const here = `/${place.organization}/${place.bot}`;
  const page = (change: ConversationFilter) =>
    filterHref({ state: filter.state, search: filter.search, ...change });
  return (
    <>
      <StaleNote query={query} />
      <ConversationFilters filter={filter} counts={counts} />
      <Card>
        {conversations.length > 0 ? (
          <ConversationTable here={`${here}/conversations`} botName={botName} conversations={conversations} />
        ) : (
          <NoConversations here={here} isFiltered={filter.search !== undefined || counts.all > 0} />
        )}
        {(newer || older) && (
          <Pager
            {...(newer && { newer: page({ after: newer }) })}
            {...(older && { older: page({ before: older }) })}
          >
            {t("shown", {
              shown: conversations.length,
              count: writeCount(counts[filter.state ?? "all"]),
            })}
          </Pager>
        )}
      </Card>
    </>
  );
}
