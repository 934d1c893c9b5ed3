"use client";

import { useTranslations } from "next-intl";
import { ResumeButton } from "@/app/[organization]/resume-button";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { ButtonLink } from "@/components/ui/button-link";
import { toast } from "@/components/ui/toast";
import { FINDINGS, type Help } from "@/lib/desk/findings";
import type { FindingLine } from "@/lib/desk/queries-findings";
import { repairAction } from "./actions";
import type { DeskPlace } from "./desk-place";

type Props = { place: DeskPlace; finding: FindingLine; title: string };

/** What helps with a finding: a press, or the page where it is put right. Members see none, for they cannot. */
export function FindingHelp({ place, finding, title }: Props) {
  const t = useTranslations("desk.findings");
  const help: Help | null = FINDINGS[finding.code].help;
  if (!place.isOwner || help === null) return null;
  if (help === "repair") return <RepairButton place={place} finding={finding} title={title} />;
  if (help === "resume") return <ResumeButton organization={place.slug} channel={null} held={false} />;
  const href = hrefOf(help, place, finding);
  return (
    href && (
      <ButtonLink size="small" href={href}>
        {t(`help.${help}`)}
      </ButtonLink>
    )
  );
}

function hrefOf(help: Exclude<Help, "repair" | "resume">, { slug }: DeskPlace, { bot }: FindingLine) {
  if (help === "members") return `/${slug}/settings/members`;
  if (help === "routing") return bot && `/${slug}/${bot.slug}/settings/routing-priority`;
  return bot ? `/${slug}/${bot.slug}/settings/integrations` : `/${slug}`;
}

function RepairButton({ place, finding, title }: Props) {
  const t = useTranslations("desk.findings");
  const { call, pending } = useCall();
  const repair = () =>
    call(
      () => repairAction(place.slug, { findingId: finding.id }),
      () => toast({ text: t("repaired"), detail: title }),
    );
  return (
    <Button size="small" pending={pending} aria-label={t("repairOf", { title })} onClick={repair}>
      {t("repair")}
    </Button>
  );
}
