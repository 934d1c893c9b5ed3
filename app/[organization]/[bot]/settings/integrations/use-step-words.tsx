import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Duration } from "@/components/ui/duration";
import { Elapsed } from "@/components/ui/elapsed";
import type { Step } from "@/components/ui/step-list";
import type { StepView } from "@/lib/desk/queries";
import { asSentence } from "./as-sentence";

type Names = { organization: string; bot: string };

// A fact that is not known yet stands in no sentence of its state; each needs a value all the same.
const UNKNOWN = { name: "", number: 0, kind: "", done: 0, total: 0, next: "", last: "", label: "", ms: 0 };

/** Which sentence fits: what is done, what it is at, or what it will do. */
function sentenceOf({ state, words }: StepView): string {
  if (state !== "running") return state;
  if (words.next === undefined) return "waiting";
  return words.last === undefined ? "first" : "running";
}

function timeOf({ state, ms, startedAt }: StepView): ReactNode {
  if (state === "done" && ms !== null) return <Duration ms={ms} />;
  return state === "running" && startedAt ? <Elapsed since={startedAt} /> : undefined;
}

/** Puts a step of setting up into words: what it found, what it does, or what it will do. */
export function useStepWords(names: Names): (step: StepView, help?: ReactNode) => Step {
  const t = useTranslations("integrations.steps");

  function words(step: StepView): string {
    const { name, state, words: facts, problem } = step;
    if (state === "failed") return problem?.message ?? t("failed");
    if (state === "running" && problem) {
      const next = (problem.tries ?? 1) + 1;
      return t("again", { problem: asSentence(problem.message), next: String(next) });
    }
    return t(`${name}.${sentenceOf(step)}`, { ...UNKNOWN, ...names, ...facts });
  }
  return (step, help) => ({
    state: step.state,
    name: t(`${step.name}.title`),
    words: words(step),
    time: timeOf(step),
    ...(step.state === "failed" && help && { help }),
  });
}
