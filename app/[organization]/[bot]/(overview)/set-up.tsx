import { useTranslations } from "next-intl";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Meter } from "@/components/ui/meter";
import { PageHead } from "@/components/ui/page-head";
import { Section } from "@/components/ui/section";
import { WithAside } from "@/components/ui/with-aside";
import type { SetUp as Facts } from "@/lib/conversations/queries-set-up";
import { setUpSteps } from "@/lib/conversations/set-up-steps";
import type { BotPlace } from "../bot-place";
import { FirstCall } from "./first-call";
import { SetUpItem } from "./set-up-item";

type Props = {
  place: BotPlace;
  /** Who looks. */
  me: string;
  names: { organization: string; bot: string };
  api: string;
  setUp: Facts;
};

/** What is left to do until the first customer is handed to a human. */
export function SetUp({ place, me, names, api, setUp }: Props) {
  const t = useTranslations("overview.setUp");
  const steps = setUpSteps(setUp);
  const done = steps.filter(({ state }) => state === "done").length;
  return (
    <>
      <PageHead
        gap={20}
        title={names.bot}
        badge={<Badge>{t("badge")}</Badge>}
        description={t("left", { count: steps.length - done })}
      />
      <WithAside width={400}>
        <Section
          title={t("title")}
          note={
            <span className="flex items-center gap-3">
              {t("progress", { done, of: steps.length })}
              <Meter done={done} of={steps.length} />
            </span>
          }
        >
          <Card>
            <ol>
              {steps.map((step) => (
                <SetUpItem key={step.name} step={step} setUp={setUp} place={place} me={me} names={names} />
              ))}
            </ol>
          </Card>
        </Section>
        <FirstCall place={place} api={api} apiKey={setUp.key?.name ?? null} />
      </WithAside>
    </>
  );
}
