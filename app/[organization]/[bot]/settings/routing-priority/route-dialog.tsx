"use client";

import { useTranslations } from "next-intl";
import { useEffect, useId } from "react";
import { FormError } from "@/app/form-error";
import { Button } from "@/components/ui/button";
import { ChipsInput } from "@/components/ui/chips-input";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import type { DeskTeams } from "@/lib/desk/list-desk-teams";
import type { OpenedRoute } from "./opened-route";
import { TeamIdField } from "./team-id-field";
import type { Saving } from "./use-route-dialog";
import { useTypedRoute } from "./use-typed-route";

type Props = {
  organization: string;
  opened: OpenedRoute;
  teams: DeskTeams | undefined;
  pending: boolean;
  onSave: (saving: Saving) => void;
  onClose: () => void;
};

// What is wrong with one of several stands at "intents.2".
const at = (fields: Record<string, string>, name: string) =>
  Object.entries(fields).find(([field]) => field.split(".")[0] === name)?.[1];

/** A route's team and intents, for a new one or for one that is there; Default has a team only. */
export function RouteDialog({ organization, opened, teams, pending, onSave, onClose }: Props) {
  const t = useTranslations("routing");
  const form = useId();
  const { route, isDefault } = opened;
  const { typed, isChanged, type, pick, save, live, fields, found } = useTypedRoute({
    opened,
    teams,
    onSave,
  });

  useEffect(() => {
    if (found) document.getElementById(form)?.querySelector<HTMLElement>("[aria-invalid='true']")?.focus();
  }, [found, form]);

  const title = route ? t("dialog.editTitle", { name: route.teamName }) : t("dialog.addTitle");
  return (
    <Dialog
      open
      onOpenChange={onClose}
      title={isDefault ? t("dialog.defaultTitle") : title}
      description={isDefault ? t("dialog.defaultText") : undefined}
      width={440}
      isChanged={isChanged}
      foot={
        <>
          <Button look="ghost" onClick={onClose}>
            {t("dialog.cancel")}
          </Button>
          <Button look="primary" type="submit" form={form} pending={pending}>
            {t(route || isDefault ? "dialog.save" : "dialog.addVerb")}
          </Button>
        </>
      }
    >
      <Form id={form} action={save} pending={pending} className="grid grid-cols-[minmax(0,1fr)] gap-4">
        <FormError error={found ? null : (opened.error ?? null)} />
        {!isDefault && (
          <FormField label={t("teamName")} error={at(fields, "teamName")} hint={t("dialog.nameHint")}>
            <Input
              value={typed.teamName}
              onChange={(event) => type({ teamName: event.target.value })}
              autoComplete="off"
            />
          </FormField>
        )}
        <TeamIdField
          organization={organization}
          value={typed.teamId}
          onChange={(teamId) => type({ teamId })}
          onPick={pick}
          teams={teams}
          live={live}
          error={at(fields, "teamId")}
        />
        {!isDefault && (
          <FormField label={t("intents")} error={at(fields, "intents")} hint={t("dialog.intentsHint")}>
            <ChipsInput
              value={typed.intents}
              onChange={(intents) => type({ intents })}
              placeholder={t("dry.placeholder")}
            />
          </FormField>
        )}
      </Form>
    </Dialog>
  );
}
