import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import type { Check } from "@/lib/desk/schema";
import { useRoleWords } from "./use-role-words";

type Props = { check: Check; checkedAt: string | null };

/** What a check found, in a word or a number. */
export function CheckValue({ check, checkedAt }: Props) {
  const t = useTranslations("desk.checks.values");
  const roles = useRoleWords();
  const { name, state, facts } = check;
  if (state === "unknown") return t("unknown");
  switch (name) {
    case "chatwoot-answers":
      return state === "passed" ? t("ms", { ms: Number(facts.ms) }) : t("silent");
    case "account-active":
      return facts.why ? t(`why.${facts.why}`) : t("number", { number: String(facts.number) });
    case "bot-agent-role":
      return roles(facts.role);
    case "bot-agent-token":
      if (state === "broken") return t("refused");
      return checkedAt && t.rich("checked", { time: () => <RelativeTime at={checkedAt} /> });
    case "webhooks-heard":
      return facts.at ? <RelativeTime at={String(facts.at)} /> : t("never");
    case "reading-back":
      return t("count", { count: Number(facts.count) });
    default:
      return t("of", { done: Number(facts.done), total: Number(facts.total) });
  }
}
