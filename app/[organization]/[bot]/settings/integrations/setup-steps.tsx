"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { CardFoot } from "@/components/ui/card-foot";
import { StepList } from "@/components/ui/step-list";
import type { RunView, SetupView } from "@/lib/desk/queries";
import type { BotPlace } from "../../bot-place";
import type { useChatwootSwitch } from "./use-chatwoot-switch";
import { useStepWords } from "./use-step-words";

type Props = {
  place: BotPlace;
  names: { organization: string; bot: string };
  setup: SetupView;
  run: RunView;
  power: ReturnType<typeof useChatwootSwitch>;
};

/** The steps of switching Chatwoot on, and the way on from the one that failed. */
export function SetupSteps({ place, names, setup, run, power }: Props) {
  const t = useTranslations("integrations.support");
  const words = useStepWords(names);
  const fix = run.steps.find(({ state }) => state === "failed")?.problem?.fix;
  const help = (
    <>
      {fix && <p className="mb-2">{fix}</p>}
      {place.isOwner && (
        <Button size="small" look="primary" pending={power.pending} onClick={power.again}>
          <RotateCw />
          {t("again")}
        </Button>
      )}
    </>
  );
  return (
    <>
      <div className="border-t border-border">
        <StepList label={t("steps")} steps={run.steps.map((step) => words(step, help))} />
      </div>
      {setup.standing === "setting-up" && (
        <CardFoot>
          {t("leave")}
          {place.isOwner && (
            <span className="ml-auto">
              <Button look="ghost" size="small" pending={power.pending} onClick={() => power.off(() => {})}>
                {t("stop")}
              </Button>
            </span>
          )}
        </CardFoot>
      )}
      {setup.standing === "failed" && <CardFoot>{t("stays")}</CardFoot>}
    </>
  );
}
