"use client";

import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import { useOptimistic } from "react";
import { useCall } from "@/app/use-call";
import { toast } from "@/components/ui/toast";
import type { ActionError, ActionResult } from "@/lib/entry/action-result";
import { afterChange, type RouteChange } from "@/lib/routing/after-change";
import type { RouteLine } from "@/lib/routing/queries";
import type { SeenRoute } from "@/lib/routing/schema";
import type { BotPlace } from "../../bot-place";
import { deleteRouteAction, orderRoutesAction, saveDefaultAction, saveRouteAction } from "./actions";
import type { NewOrder } from "./moved-to";

/** A route as it was filled in, over the one that was seen; without that it is new. Without a name it takes its team's. */
export type FilledRoute = Omit<RouteLine, "id" | "position"> & { seen?: SeenRoute; position?: number };

type Afterwards<Value> = {
  done?: ((value: Value) => void) | undefined;
  refused?: ((error: ActionError) => void) | undefined;
};

let unsaved = 0;
/** Stands in for the id that the database will give; two that wait for theirs must not be taken for one. */
const newRouteId = () => `unsaved-${++unsaved}`;

/** The routes of a chatbot. Each change is seen at once, and taken back when it is refused. */
export function useRoutes({ organization, botId }: BotPlace, saved: RouteLine[]) {
  const t = useTranslations("routing");
  const router = useRouter();
  const { call, pending } = useCall();
  const [routes, show] = useOptimistic(saved, afterChange);

  function change<Value>(
    what: RouteChange,
    act: () => Promise<ActionResult<Value>>,
    { done, refused }: Afterwards<Value> = {},
  ) {
    const run = async () => {
      show(what);
      const result = await act();
      // It may have been refused for what somebody else has done meanwhile.
      if (!result.ok) router.refresh();
      return result;
    };
    call(run, done, refused);
  }

  function save(route: FilledRoute, { done, refused }: Afterwards<SeenRoute | null> = {}) {
    const { seen, ...filled } = route;
    const { isDefault, teamId, teamName, intents, position } = filled;
    const id = seen?.id ?? newRouteId();
    const shown = { ...filled, id, teamName: teamName || t("teamNumber", { id: teamId }) };
    const what = { kind: "saved", route: shown } as const;
    const team = { botId, teamId: String(teamId), teamName };
    if (isDefault) {
      return change(what, () => saveDefaultAction(organization, team), { done: () => done?.(null), refused });
    }
    const line = { ...team, intents, ...(seen && { seen }), ...(position && { position }) };
    change(what, () => saveRouteAction(organization, line), { done, refused });
  }

  const order = (to: NewOrder, done?: () => void) =>
    change({ kind: "ordered", ...to }, () => orderRoutesAction(organization, { botId, ...to }), { done });

  function remove({ id: routeId, ...route }: RouteLine) {
    const name = route.isDefault ? t("default") : route.teamName;
    const done = () =>
      toast({
        text: t("removed", { name }),
        action: { label: t("undo"), run: () => save(route) },
      });
    change({ kind: "deleted", routeId }, () => deleteRouteAction(organization, { botId, routeId }), { done });
  }

  return { routes, pending, save, order, remove };
}

export type Routes = ReturnType<typeof useRoutes>;
