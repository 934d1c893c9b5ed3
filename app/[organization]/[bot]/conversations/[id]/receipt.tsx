import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CardBlock } from "@/components/ui/card-block";
import type { HandoffView } from "@/lib/conversations/queries-conversation";
import type { Receipt as Counts } from "@/lib/conversations/queries-receipt";
import { type ConversationPlace, receiptQuery } from "./conversation-query";
import { ReceiptHead } from "./receipt-head";
import { ReceiptLinks } from "./receipt-links";
import { ReceiptTimes } from "./receipt-times";
import { ReceiptTotals } from "./receipt-totals";
import { RoutingDecision } from "./routing-decision";

type Props = {
  place: ConversationPlace;
  botName: string;
  deliveries: string;
  handoff: HandoffView;
  /** All of the conversation, the newest first. */
  handoffs: HandoffView[];
  initial: Counts | null;
};

/** A handoff from its request to its end: when what happened, why it went where, and what was carried. */
export function Receipt({ place, botName, deliveries, handoff, handoffs, initial }: Props) {
  const t = useTranslations("conversation.receipt");
  const known = initial?.handoffId === handoff.id ? initial : undefined;
  const { data } = useQuery({ ...receiptQuery(place, handoff.id), initialData: known });
  const counts = data ?? null;
  return (
    <Card role="complementary" aria-label={t("title")}>
      <div className="p-4 pb-3.5">
        <ReceiptHead handoff={handoff} handoffs={handoffs} />
        <ReceiptTimes handoff={handoff} botName={botName} />
      </div>
      <ReceiptTotals handoff={handoff} counts={counts} />
      <CardBlock title={t("routing")} className="border-t">
        <RoutingDecision
          handoff={handoff}
          routes={`/${place.organization}/${place.bot}/settings/routing-priority`}
        />
      </CardBlock>
      <ReceiptLinks handoff={handoff} counts={counts} deliveries={deliveries} />
    </Card>
  );
}
