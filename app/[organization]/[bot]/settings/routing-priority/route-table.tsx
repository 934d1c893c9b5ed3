"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { HeadCell } from "@/components/ui/head-cell";
import { LiveRegion } from "@/components/ui/live-region";
import { Row } from "@/components/ui/row";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { DeskTeams } from "@/lib/desk/list-desk-teams";
import type { RoutingRule } from "@/lib/routing/choose-route";
import { findShadows } from "@/lib/routing/find-shadows";
import type { RouteLine } from "@/lib/routing/queries";
import { DefaultRow } from "./default-row";
import { movedTo } from "./moved-to";
import { OrderByHand } from "./order-by-hand";
import { RouteCells } from "./route-cells";
import { RouteMenu } from "./route-menu";
import { SortableRow } from "./sortable-row";
import type { useRouteDialog } from "./use-route-dialog";
import type { Routes } from "./use-routes";

type Props = {
  list: Routes;
  dialog: ReturnType<typeof useRouteDialog>;
  teams: DeskTeams | undefined;
  /** What the dry run came to; null when there is none. */
  won: RoutingRule | null;
  isOwner: boolean;
};

/** The routes in their order, and Default under them. */
export function RouteTable({ list, dialog, teams, won, isOwner }: Props) {
  const t = useTranslations("routing");
  const [said, say] = useState("");
  const { routes, order, remove } = list;
  const lines = routes.filter((route) => !route.isDefault);
  const fallback = routes.find((route) => route.isDefault);
  const shadows = findShadows(routes);
  const isGone = (route: RouteLine) =>
    teams?.state === "known" && !teams.teams.some(({ id }) => id === route.teamId);

  const move = (route: RouteLine, position: number) => {
    order(movedTo(lines, route.id, position));
    say(t("move.dropped", { name: route.teamName, position, count: lines.length }));
  };
  const cellsOf = (route: RouteLine) => ({
    route,
    hit: won?.kind === "route" && won.position === route.position ? won.intent : null,
    shadows: shadows.get(route.id) ?? [],
    isGone: isGone(route),
  });
  const table = (
    <Table columns={[60, 124, 80, null, 48]} phone="labels" label={t("routes")}>
      <TableHead>
        <HeadCell silent>{t("order")}</HeadCell>
        <HeadCell>{t("teamName")}</HeadCell>
        <HeadCell>{t("teamId")}</HeadCell>
        <HeadCell>{t("intents")}</HeadCell>
        <HeadCell tight silent>
          {t("more")}
        </HeadCell>
      </TableHead>
      <TableBody>
        {lines.map((route) =>
          isOwner ? (
            <SortableRow
              key={route.id}
              {...cellsOf(route)}
              count={lines.length}
              menu={
                <RouteMenu
                  name={route.teamName}
                  onEdit={() => dialog.open(route)}
                  onUp={route.position > 1 ? () => move(route, route.position - 1) : null}
                  onDown={route.position < lines.length ? () => move(route, route.position + 1) : null}
                  onRemove={() => remove(route)}
                />
              }
            />
          ) : (
            <Row key={route.id} ground={cellsOf(route).hit ? "winning" : "plain"}>
              <RouteCells {...cellsOf(route)} />
            </Row>
          ),
        )}
        <DefaultRow
          route={fallback ?? null}
          isWinning={won?.kind === "default"}
          isGone={fallback !== undefined && isGone(fallback)}
          {...(isOwner && { edit: { onOpen: () => dialog.openDefault(fallback), onRemove: remove } })}
        />
      </TableBody>
    </Table>
  );
  if (!isOwner) return table;
  return (
    <>
      <OrderByHand routes={lines} onOrder={order}>
        {table}
      </OrderByHand>
      <LiveRegion>{said}</LiveRegion>
    </>
  );
}
