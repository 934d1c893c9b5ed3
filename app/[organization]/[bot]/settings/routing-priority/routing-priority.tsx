"use client";

import { useQuery } from "@tanstack/react-query";
import { Plus } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense } from "react";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { CardFoot } from "@/components/ui/card-foot";
import { lazily } from "@/components/ui/lazily";
import { mono } from "@/components/ui/mono";
import { Section } from "@/components/ui/section";
import { WithAside } from "@/components/ui/with-aside";
import { explainChoice } from "@/lib/routing/explain-choice";
import type { RouteLine } from "@/lib/routing/queries";
import type { BotPlace } from "../../bot-place";
import { DryRun } from "./dry-run";
import { RouteTable } from "./route-table";
import { teamsQuery } from "./teams-query";
import { useIntentsInAddress } from "./use-intents-in-address";
import { useRouteDialog } from "./use-route-dialog";
import { useRoutes } from "./use-routes";

const RouteDialog = lazily(() => import("./route-dialog").then((file) => file.RouteDialog));

type Props = { place: BotPlace; saved: RouteLine[] };

/** The routes and, beside them, what they would do. */
export function RoutingPriority({ place, saved }: Props) {
  const t = useTranslations("routing");
  const { data: teams } = useQuery(teamsQuery(place.organization, place.bot));
  const { intents, ask } = useIntentsInAddress();
  const list = useRoutes(place, saved);
  const dialog = useRouteDialog(list);
  const explanation = explainChoice(list.routes, intents);
  const lines = list.routes.filter(({ isDefault }) => !isDefault);
  return (
    <WithAside>
      <Section
        title={t("routes")}
        actions={
          place.isOwner && (
            <Button size="small" look="primary" onClick={dialog.openNew}>
              <Plus />
              {t("add")}
            </Button>
          )
        }
      >
        <Card>
          <RouteTable
            list={list}
            dialog={dialog}
            teams={teams}
            won={intents.length > 0 ? explanation.choice.rule : null}
            isOwner={place.isOwner}
          />
          {lines.length === 0 && <CardFoot>{t(place.isOwner ? "first" : "none")}</CardFoot>}
        </Card>
        <p className="mt-2 text-small text-muted">
          {t.rich("hint", { m: mono, canMove: String(place.isOwner && lines.length > 1) })}
        </p>
        <Suspense>
          {dialog.opened && (
            <RouteDialog
              organization={place.organization}
              opened={dialog.opened}
              teams={teams}
              pending={list.pending}
              onSave={dialog.save}
              onClose={dialog.close}
            />
          )}
        </Suspense>
      </Section>
      <DryRun
        intents={intents}
        onAsk={ask}
        routes={list.routes}
        explanation={explanation}
        onOrder={place.isOwner ? list.order : null}
      />
    </WithAside>
  );
}
