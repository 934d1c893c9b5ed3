import { ChevronRight } from "lucide-react";
import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CardFoot } from "@/components/ui/card-foot";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { TextLink } from "@/components/ui/text-link";
import { useWriteCount } from "@/components/ui/use-write-count";
import type { NeedsYou } from "@/lib/conversations/queries-overview";
import { MOST_COUNTED } from "@/lib/most-counted";
import type { BotPlace } from "../bot-place";
import { RedeliverButton } from "../deliveries/redeliver-button";
import { NeedsYouTable } from "./needs-you-table";

type Props = { place: BotPlace; needsYou: NeedsYou };

/** What could not be delivered, and nothing more happens to by itself. */
export function NeedsYouSection({ place, needsYou }: Props) {
  const t = useTranslations("overview.needsYou");
  const writeCount = useWriteCount(MOST_COUNTED);
  const { dead, deliveries, lastDay } = needsYou;
  const words = { dead: writeCount(dead), all: writeCount(lastDay) };
  return (
    <Section
      title={t("title")}
      className="flex flex-col self-stretch"
      actions={
        <TextLink href={`/${place.organization}/${place.bot}/deliveries`} className="text-ui">
          {t("all")}
          <ChevronRight />
        </TextLink>
      }
    >
      <Card className="flex flex-1 flex-col">
        {dead > 0 ? (
          <>
            <NeedsYouTable place={place} deliveries={deliveries} />
            <div className="mt-auto">
              <CardFoot small>
                {t(lastDay >= dead ? "count" : "deadOnly", words)}
                {place.isOwner && dead > 1 && (
                  <span className="ml-auto">
                    <RedeliverButton look="ghost" place={place}>
                      {t("redeliverAll", { count: dead })}
                    </RedeliverButton>
                  </span>
                )}
              </CardFoot>
            </div>
          </>
        ) : (
          <EmptyState title={t("empty")}>{t("emptyText")}</EmptyState>
        )}
      </Card>
    </Section>
  );
}
