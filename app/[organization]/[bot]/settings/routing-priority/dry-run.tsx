"use client";

import { useTranslations } from "next-intl";
import { Card } from "@/components/ui/card";
import { CardBlock } from "@/components/ui/card-block";
import { ChipsInput } from "@/components/ui/chips-input";
import { FormField } from "@/components/ui/form-field";
import { Section } from "@/components/ui/section";
import { Walk } from "@/components/ui/walk";
import type { Explanation } from "@/lib/routing/explain-choice";
import type { RouteLine } from "@/lib/routing/queries";
import { DidYouMean } from "./did-you-mean";
import { GoesTo } from "./goes-to";
import type { Routes } from "./use-routes";
import { useWalk } from "./use-walk";

type Props = {
  intents: string[];
  onAsk: (intents: string[]) => void;
  routes: RouteLine[];
  explanation: Explanation;
  /** Null for those who only look. */
  onOrder: Routes["order"] | null;
};

/** Which team some intents would reach now, and why; nothing is sent. */
export function DryRun({ intents, onAsk, routes, explanation, onOrder }: Props) {
  const t = useTranslations("routing.dry");
  const steps = useWalk(explanation, { routes, asked: intents.length });
  return (
    <Section as="aside" title={t("title")}>
      <Card>
        <CardBlock>
          <FormField label={t("intents")}>
            <ChipsInput value={intents} onChange={onAsk} placeholder={t("placeholder")} />
          </FormField>
        </CardBlock>
        <CardBlock title={t("goesTo")}>
          <GoesTo choice={explanation.choice} asked={intents.length} />
        </CardBlock>
        <CardBlock title={t("how")}>
          <Walk steps={steps} />
        </CardBlock>
        {explanation.nearer && (
          <CardBlock>
            <DidYouMean nearer={explanation.nearer} routes={routes} onOrder={onOrder} />
          </CardBlock>
        )}
      </Card>
      <p className="mt-2 text-small text-muted">
        {t.rich("hint", { m: (chunks) => <span className="mono whitespace-nowrap">{chunks}</span> })}
      </p>
    </Section>
  );
}
