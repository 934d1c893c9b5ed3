import { useTranslations } from "next-intl";
import type { Shape } from "@/components/ui/shapes";
import { State } from "@/components/ui/state";
import type { AttemptLine } from "@/lib/deliveries/queries-delivery";
import { receiverOf } from "./receiver-of";

const SHAPES: Record<AttemptLine["outcome"], Shape> = {
  done: "done",
  retry: "again",
  refused: "broken",
};

/** What came of one attempt; with the status of the answer, when there was one. */
export function TryOutcome({ one, lane }: { one: AttemptLine; lane: string }) {
  const t = useTranslations("deliveries.outcome");
  const { outcome, status } = one;
  if (status !== null) return <State is={SHAPES[outcome]}>{t(`${outcome}Status`, { status })}</State>;
  // Nobody else was asked, so nobody failed to answer.
  const isUnanswered = outcome === "retry" && receiverOf({ lane }) !== "baton";
  return (
    <State is={isUnanswered ? "unanswered" : SHAPES[outcome]}>
      {t(isUnanswered ? "unanswered" : outcome)}
    </State>
  );
}
