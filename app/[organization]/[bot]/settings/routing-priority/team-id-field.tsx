"use client";

import { useTranslations } from "next-intl";
import { OpenChatwootButton } from "@/app/[organization]/open-chatwoot-button";
import { FormField } from "@/components/ui/form-field";
import { SuggestInput } from "@/components/ui/suggest-input";
import type { Suggestion } from "@/components/ui/suggest-list";
import type { DeskTeams } from "@/lib/desk/list-desk-teams";
import { readTeamId } from "@/lib/routing/schema";

type Props = {
  organization: string;
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
  if (teams?.state !== "unknown") return "idHint";
  return teams.reason === "off" ? "idHintOff" : "idHintUnreachable";
}

/** A team of the desk: picked from its live teams, typed as a number, or pasted as an address. */
export function TeamIdField({ organization, value, onChange, onPick, teams, live, error }: Props) {
  const t = useTranslations("routing");
  const noTeams = useTranslations("fields")("no-teams");
  const without = teams?.state === "known" && teams.teams.length === 0 ? teams : null;
  // Whatever is entered, there is one thing to do first; once it is done, nothing is said of it any more.
  const wrong = without ? error && noTeams : error === noTeams ? undefined : error;
  const hint = without ? noTeams : t(`dialog.${hintFor(teams)}`);
  return (
    <div className="grid justify-items-start gap-2">
      <FormField label={t("teamId")} error={wrong} hint={without && wrong ? null : hint} className="w-full">
        <SuggestInput
          value={value}
          onChange={onChange}
          read={read}
          onPick={onPick}
          suggestions={live.map(({ id, name }) => ({ value: String(id), label: name }))}
          listLabel={t("dialog.teams")}
        />
      </FormField>
      {without && (
        <OpenChatwootButton size="small" organization={organization} website={without.website} isOwner />
      )}
    </div>
  );
}
