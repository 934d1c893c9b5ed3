import { ChevronLeft, ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { filterHref } from "@/app/filter-href";
import { Badge } from "@/components/ui/badge";
import { IconLink } from "@/components/ui/icon-link";
import { SectionTitle } from "@/components/ui/section-title";
import { SHAPES } from "@/components/ui/shapes";
import type { HandoffView } from "@/lib/conversations/queries-conversation";
import { handoffShapeOf } from "../../handoff-shape-of";
import { END_SHAPES } from "./end-shapes";

type Props = { handoff: HandoffView; handoffs: HandoffView[] };

/** Which handoff it is, how it stands, and the way to the others. */
export function ReceiptHead({ handoff, handoffs }: Props) {
  const t = useTranslations("conversation");
  const of = handoffs.length;
  const index = handoffs.findIndex(({ id }) => id === handoff.id);
  const older = handoffs[index + 1];
  const newer = handoffs[index - 1];
  const step = (to: HandoffView | undefined, label: string, sign: ReactNode) =>
    to && (
      <IconLink size={24} label={label} href={filterHref({ handoff: to.id })} scroll={false} replace>
        {sign}
      </IconLink>
    );
  return (
    <div className="mb-3.5 flex items-center gap-1">
      <SectionTitle className="mr-auto">
        {of > 1 ? t("receipt.nth", { n: of - index, of }) : t("receipt.title")}
      </SectionTitle>
      {step(older, t("receipt.older"), <ChevronLeft className="icon-14" />)}
      {step(newer, t("receipt.newer"), <ChevronRight className="icon-14" />)}
      <StateBadge handoff={handoff} />
    </div>
  );
}

function StateBadge({ handoff: { state, endReason } }: { handoff: HandoffView }) {
  const t = useTranslations("conversation.handoffState");
  const ended = endReason ?? "completed";
  const shape = state === "ended" ? END_SHAPES[ended] : handoffShapeOf({ state, isLate: false });
  const { icon: Icon, tone } = SHAPES[shape];
  return (
    <Badge tone={tone}>
      <Icon />
      {t(state === "ended" ? ended : state)}
    </Badge>
  );
}
