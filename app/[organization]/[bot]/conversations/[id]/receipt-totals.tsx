import { useTranslations } from "next-intl";
import { Duration } from "@/components/ui/duration";
import { Elapsed } from "@/components/ui/elapsed";
import { StatStrip } from "@/components/ui/stat-strip";
import type { HandoffView } from "@/lib/conversations/queries-conversation";
import type { Receipt } from "@/lib/conversations/queries-receipt";

type Props = { handoff: HandoffView; counts: Receipt | null };

/** The three sums of a handoff. What goes on is counted up. */
export function ReceiptTotals({ handoff, counts }: Props) {
  const t = useTranslations("conversation.receipt");
  const { origin, requestedAt, joinedAt, endedAt } = handoff;
  const until = joinedAt ?? endedAt;
  const isAnswered = joinedAt !== null || endedAt === null;
  return (
    <StatStrip
      look="total"
      columns={3}
      stats={[
        {
          name: t("firstAnswer"),
          value: origin === "bot" && isAnswered ? <Between from={requestedAt} to={until} /> : t("nothing"),
        },
        {
          name: t("withHuman"),
          value: joinedAt ? <Between from={joinedAt} to={endedAt} /> : t("nothing"),
        },
        {
          name: t("carried"),
          value: counts && counts.carried.all > 0 ? t("of", counts.carried) : t("nothing"),
        },
      ]}
    />
  );
}

function Between({ from, to }: { from: string; to: string | null }) {
  if (to === null) return <Elapsed since={from} />;
  return <Duration ms={new Date(to).getTime() - new Date(from).getTime()} />;
}
