import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { StateIcon } from "@/components/ui/state-icon";
import { toast } from "@/components/ui/toast";
import type { Nearer } from "@/lib/routing/explain-choice";
import type { RouteLine } from "@/lib/routing/queries";
import { movedTo } from "./moved-to";
import type { Routes } from "./use-routes";

type Props = {
  nearer: Nearer;
  routes: RouteLine[];
  onOrder: Routes["order"] | null;
};

/** Points out a route that names an intent more closely than the one that won, and offers to put it above. */
export function DidYouMean({ nearer: { route, intent, isExact, above }, routes, onOrder }: Props) {
  const t = useTranslations("routing.dry");
  const words = useTranslations("routing");
  const names = { name: route.teamName, above: above.teamName, intent };
  const lines = routes.filter(({ isDefault }) => !isDefault);

  const move = () => {
    const order = movedTo(lines, route.id, above.position);
    const back = { seen: order.routeIds, routeIds: order.seen };
    onOrder?.(order, () =>
      toast({
        text: t("moved", names),
        action: { label: words("undo"), run: () => onOrder(back) },
      }),
    );
  };
  return (
    <div className="flex gap-2 text-ui">
      <StateIcon is="attention" />
      <div className="-mt-0.5 min-w-0 wrap-anywhere">
        <p className="font-medium">{t("didYouMean", names)}</p>
        <p>{t(isExact ? "namesExactly" : "namesNearer", names)}</p>
        {onOrder && (
          <Button size="small" className="mt-2 max-w-full" onClick={move}>
            <span className="cut">{t("moveAbove", names)}</span>
          </Button>
        )}
      </div>
    </div>
  );
}
