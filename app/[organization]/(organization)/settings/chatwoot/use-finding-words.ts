import { useLocale, useTranslations } from "next-intl";
import type { FindingLine } from "@/lib/desk/queries-findings";
import { useRoleWords } from "./use-role-words";

type Words = { title: string; text: string };

/** Puts a finding into words: what is wrong, and what it means or who can help. */
export function useFindingWords(): (finding: FindingLine) => Words {
  const t = useTranslations("desk.finding");
  const speaks = useTranslations("desk.speakers");
  const roles = useRoleWords();
  const locale = useLocale();
  return ({ code, subject, facts, bot }) => {
    const speakers = (facts.speakers ?? []).map((speaker) =>
      speaks.has(speaker) ? speaks(speaker) : speaker,
    );
    const values = {
      bot: bot?.name ?? t("someBot"),
      name: facts.name ?? "",
      reason: facts.reason ?? "",
      state: facts.role === "missing" ? "missing" : "there",
      role: roles(facts.role),
      team: subject,
      address: facts.webhookUrl || t("nowhere"),
      speakers: new Intl.ListFormat(locale, { type: "conjunction" }).format(speakers),
    };
    return { title: t(`${code}.title`, values), text: t(`${code}.text`, values) };
  };
}
