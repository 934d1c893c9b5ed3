"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { sayRefusal } from "@/app/say-refusal";
import { toast } from "@/components/ui/toast";
import type { RouteLine } from "@/lib/routing/queries";
import type { SeenRoute } from "@/lib/routing/schema";
import type { OpenedRoute, TypedRoute } from "./opened-route";
import type { FilledRoute, Routes } from "./use-routes";

/** A route to be saved. `isSure`: nothing speaks against it here, so nobody waits for the answer. */
export type Saving = { filled: FilledRoute; typed: TypedRoute; isSure: boolean };

/** Which route's dialog is open, and what happens when it is saved. */
export function useRouteDialog({ save: saveRoute, remove }: Routes) {
  const t = useTranslations("routing");
  const [opened, setOpened] = useState<OpenedRoute>();

  /** `now` is how the route stands since; of Default nobody asks. */
  function undoOf(before: RouteLine | null, now: SeenRoute | null) {
    if (before) return { label: t("undo"), run: () => saveRoute({ ...before, ...(now && { seen: now }) }) };
    if (!now) return undefined;
    return { label: t("undo"), run: () => remove({ ...now, position: 0, isDefault: false }) };
  }

  function save({ filled, typed, isSure }: Saving) {
    if (!opened) return;
    const { route, isDefault } = opened;
    const name = filled.teamName || t("teamNumber", { id: filled.teamId });
    const waiting = { route, isDefault, typed };
    setOpened(isSure ? undefined : waiting);
    saveRoute(filled, {
      done: (now) => {
        setOpened((other) => (other === waiting ? undefined : other));
        const action = undoOf(route, now);
        const text = isDefault ? t("defaultSet") : t(route ? "saved" : "added", { name });
        toast({ text, ...(action && { action }) });
      },
      refused: (error) => {
        if (isSure) sayRefusal(error);
        // Another one may be open by now.
        setOpened((now) => (now && now !== waiting ? now : { ...waiting, error }));
      },
    });
  }

  return {
    opened,
    openNew: () => setOpened({ route: null, isDefault: false }),
    openDefault: (route: RouteLine | null = null) => setOpened({ route, isDefault: true }),
    open: (route: RouteLine) => setOpened({ route, isDefault: false }),
    close: () => setOpened(undefined),
    save,
  };
}
