import { useTranslations } from "next-intl";
import type { Shape } from "@/components/ui/shapes";
import type { WalkStep } from "@/components/ui/walk";
import type { Explanation, Stop } from "@/lib/routing/explain-choice";
import type { RouteLine } from "@/lib/routing/queries";

type Asked = { routes: RouteLine[]; asked: number };

/** What became of each route on the way, and of Default, in words. */
export function useWalk({ choice, stops }: Explanation, { routes, asked }: Asked): WalkStep[] {
  const t = useTranslations("routing.dry");
  const fallback = useTranslations("routing")("default");
  const hasDefault = routes.some(({ isDefault }) => isDefault);

  const wordsOf = ({ is, covered }: Stop) => t(is, { count: asked, covered });
  const atDefault = (): [Shape, string] => {
    if (choice.rule.kind === "default") return ["chosen", t("takesRest")];
    return ["unreached", t(hasDefault ? "notNeeded" : "missing")];
  };
  const [is, words] = atDefault();
  return [
    ...stops.map((stop) => ({
      is: stop.is,
      name: `${stop.route.position} · ${stop.route.teamName}`,
      words: wordsOf(stop),
    })),
    { is, name: fallback, words },
  ];
}
