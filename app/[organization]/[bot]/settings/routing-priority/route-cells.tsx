import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Cell } from "@/components/ui/cell";
import type { Shadow } from "@/lib/routing/find-shadows";
import type { RouteLine } from "@/lib/routing/queries";
import { RouteIntents } from "./route-intents";
import { Warning } from "./warning";

type Props = {
  route: RouteLine;
  /** Its intent that won in the dry run. */
  hit: string | null;
  /** Its intents that never get their turn, by what takes them. */
  shadows: readonly Shadow[];
  /** The desk has no such team. */
  isGone: boolean;
  handle?: ReactNode;
  menu?: ReactNode;
};

/** What a route says of itself, in the columns of the table. */
export function RouteCells({ route, hit, shadows, isGone, handle, menu }: Props) {
  const t = useTranslations("routing");
  const { position, teamName, teamId, intents } = route;
  const wordsOf = ({ lost: [intent = "", ...others], by: { teamName: name, intents: widers } }: Shadow) =>
    t("shadowed", { intent, more: others.length, name, by: widers[0] ?? "", widers: widers.length });
  return (
    <>
      <Cell top label={t("order")} className="pr-0 pl-2">
        <div className="flex h-6 items-center cards:-ml-1">
          {handle}
          <span className="min-w-4 text-right text-small text-muted">{position}</span>
        </div>
      </Cell>
      <Cell top cut="wide" label={t("teamName")} className="leading-6 font-medium cards:leading-5">
        {teamName}
      </Cell>
      <Cell top label={t("teamId")} className="leading-6 cards:leading-5">
        <span className="mono">{teamId}</span>
      </Cell>
      <Cell top label={t("intents")} className="max-w-0">
        <div>
          <RouteIntents intents={intents} hit={hit} lost={shadows.flatMap(({ lost }) => lost)} />
          {shadows.map((shadow) => (
            <Warning key={shadow.by.id}>{wordsOf(shadow)}</Warning>
          ))}
          {isGone && <Warning>{t("teamGone", { id: teamId })}</Warning>}
        </div>
      </Cell>
      <Cell top tight>
        {menu}
      </Cell>
    </>
  );
}
