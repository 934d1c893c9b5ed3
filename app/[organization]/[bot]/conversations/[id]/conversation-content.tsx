"use client";

import { useSearchParams } from "next/navigation";
import { useTranslations } from "next-intl";
import { StaleNote } from "@/app/stale-note";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { WithAside } from "@/components/ui/with-aside";
import type { Receipt as Counts } from "@/lib/conversations/queries-receipt";
import { ConversationHead } from "./conversation-head";
import type { Conversation, ConversationPlace } from "./conversation-query";
import { Receipt } from "./receipt";
import { Thread } from "./thread";
import { useConversation } from "./use-conversation";

type Props = {
  place: ConversationPlace;
  botName: string;
  /** Where its deliveries are. */
  deliveries: string;
  initial: Conversation;
  /** Of the handoff that is looked at, if there is one. */
  receipt: Counts | null;
};

/** A conversation: its words, and the receipt of a handoff beside them. */
export function ConversationContent({ place, botName, deliveries, initial, receipt }: Props) {
  const t = useTranslations("conversation");
  const { query, view, thread } = useConversation(place, initial);
  const wanted = useSearchParams().get("handoff");
  const chosen = view.handoffs.find(({ id }) => id === wanted) ?? view.handoffs[0];
  return (
    <>
      <ConversationHead place={place} botName={botName} view={view} />
      <StaleNote query={query} />
      <WithAside>
        <Thread view={view} botName={botName} thread={thread} />
        {chosen ? (
          <Receipt
            key={chosen.id}
            place={place}
            botName={botName}
            deliveries={deliveries}
            handoff={chosen}
            handoffs={view.handoffs}
            initial={receipt}
          />
        ) : (
          <Card>
            <EmptyState title={t("receipt.none")}>{t("receipt.noneText", { bot: botName })}</EmptyState>
          </Card>
        )}
      </WithAside>
    </>
  );
}
