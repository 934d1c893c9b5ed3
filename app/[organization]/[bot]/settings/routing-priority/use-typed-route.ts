"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import type { Suggestion } from "@/components/ui/suggest-list";
import type { DeskTeams } from "@/lib/desk/list-desk-teams";
import { misfit } from "@/lib/entry/action-result";
import { saveDefaultSchema, saveRouteSchema } from "@/lib/routing/schema";
import type { OpenedRoute, TypedRoute } from "./opened-route";
import type { Saving } from "./use-route-dialog";

const ROUTE = saveRouteSchema.pick({ teamName: true, teamId: true, intents: true });
const DEFAULT = saveDefaultSchema.pick({ teamName: true, teamId: true });

const EMPTY: TypedRoute = { teamName: "", teamId: "", intents: [] };

const asTyped = ({ teamName, teamId, intents }: TypedRoute) => [teamName, teamId, intents];

type Options = { opened: OpenedRoute; teams: DeskTeams | undefined; onSave: (saving: Saving) => void };

/** What is typed about a route, what is wrong with it, and how it is saved. */
export function useTypedRoute({ opened, teams, onSave }: Options) {
  const words = useTranslations("fields");
  const { route, isDefault, error } = opened;
  const before = route && { ...route, teamId: String(route.teamId) };
  const [typed, setTyped] = useState<TypedRoute>(opened.typed ?? before ?? EMPTY);
  const [found, setFound] = useState<Record<string, string>>();
  const live = teams?.state === "known" ? teams.teams : [];

  const type = (part: Partial<TypedRoute>) => setTyped((now) => ({ ...now, ...part }));

  /** Its name comes along, unless somebody gave it one of their own. */
  const pick = ({ value: teamId, label }: Suggestion) => {
    const { teamName } = typed;
    const isOwn = teamName && teamName !== route?.teamName && live.every(({ name }) => name !== teamName);
    type({ teamId, ...(!isOwn && !isDefault && { teamName: label }) });
  };

  function save() {
    const read = isDefault ? DEFAULT.safeParse(typed) : ROUTE.safeParse(typed);
    if (!read.success) {
      const inWords = (key: string) => (words.has(key) ? words(key) : words("invalid"));
      return setFound(misfit(read.error, inWords).error.fields);
    }
    setFound(undefined);
    const team = live.find(({ id }) => id === read.data.teamId);
    const filled = {
      intents: [],
      ...read.data,
      isDefault,
      teamName: (isDefault ? "" : read.data.teamName) || (team?.name ?? ""),
      ...(route && { seen: route }),
    };
    onSave({ filled, typed, isSure: team !== undefined });
  }

  const isChanged = JSON.stringify(asTyped(typed)) !== JSON.stringify(asTyped(before ?? EMPTY));
  const fields = found ?? error?.fields ?? {};
  return { typed, isChanged, type, pick, save, live, fields, found };
}
