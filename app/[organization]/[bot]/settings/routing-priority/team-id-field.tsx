"use client";

import { useTranslations } from "next-intl";
import { FormField } from "@/components/ui/form-field";
import { SuggestInput } from "@/components/ui/suggest-input";
import type { Suggestion } from "@/components/ui/suggest-list";
import type { DeskTeams } from "@/lib/desk/list-desk-teams";
import { readTeamId } from "@/lib/routing/schema";

type Props = {
  value: string;
  onChange: (teamId: string) => void;
  onPick: (team: Suggestion) => void;
  /** Not known until the desk has answered. */
  teams: DeskTeams | undefined;
  live: readonly { id: number; name: string }[];
  error: string | undefined;
};

// An address becomes the id in it at once; anything else stays as it is typed.
const read = (text: string) => (text.includes("/") ? String(readTeamId(text) ?? text) : text);

function hintFor(teams: DeskTeams | undefined) {
  if (teams?.state === "unknown") return teams.reason === "off" ? "idHintOff" : "idHintUnreachable";
  return teams?.teams.length === 0 ? "idHintNone" : "idHint";
}

/** A team of the desk: picked from its live teams, typed as a number, or pasted as an address. */
export function TeamIdField({ value, onChange, onPick, teams, live, error }: Props) {
  const t = useTranslations("routing");
  return (
    <FormField label={t("teamId")} error={error} hint={t(`dialog.${hintFor(teams)}`)}>
      <SuggestInput
        value={value}
        onChange={onChange}
        read={read}
        onPick={onPick}
        suggestions={live.map(({ id, name }) => ({ value: String(id), label: name }))}
        listLabel={t("dialog.teams")}
      />
    </FormField>
  );
}
