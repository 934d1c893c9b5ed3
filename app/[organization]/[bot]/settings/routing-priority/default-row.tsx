import { Pin } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import { Cell } from "@/components/ui/cell";
import { Row } from "@/components/ui/row";
import type { RouteLine } from "@/lib/routing/queries";
import { RouteMenu } from "./route-menu";
import { Warning } from "./warning";

type Props = {
  /** Null until somebody has named its team. */
  route: RouteLine | null;
  isWinning: boolean;
  isGone: boolean;
  /** Not for those who only look. */
  edit?: { onOpen: () => void; onRemove: (route: RouteLine) => void };
};

/** Default, pinned under all routes. */
export function DefaultRow({ route, isWinning, isGone, edit }: Props) {
  const t = useTranslations("routing");
  return (
    <Row ground={isWinning ? "winning" : "quiet"}>
      <Cell top label={t("order")} className="pr-0 pl-2">
        <span className="grid size-6 place-items-center text-muted cards:-ml-1" title={t("alwaysLast")}>
          <Pin className="icon-14" role="img" aria-label={t("alwaysLast")} />
        </span>
      </Cell>
      <Cell top label={t("teamName")} className="leading-6 font-medium cards:leading-5">
        {t("default")}
      </Cell>
      <Cell top label={t("teamId")} className="leading-6 cards:leading-5">
        {route ? (
          <span className="mono">{route.teamId}</span>
        ) : (
          <span className="text-muted">{t("notSet")}</span>
        )}
      </Cell>
      <Cell top label={t("intents")} className="text-muted">
        <div className="py-0.5">
          {route ? t("everythingElse", { name: route.teamName }) : t("noDefault")}
          {route && isGone && <Warning>{t("teamGone", { id: route.teamId })}</Warning>}
          {!route && edit && (
            <Button size="small" className="mt-1.5 flex" onClick={edit.onOpen}>
              {t("setDefault")}
            </Button>
          )}
        </div>
      </Cell>
      <Cell top tight>
        {route && edit && (
          <RouteMenu name={t("default")} onEdit={edit.onOpen} onRemove={() => edit.onRemove(route)} />
        )}
      </Cell>
    </Row>
  );
}
