import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { RelativeTime } from "@/components/ui/relative-time";
import type { SetUp } from "@/lib/conversations/queries-set-up";
import type { SetUpStepName } from "@/lib/conversations/set-up-steps";

type Names = { organization: string; bot: string };
/** What a step came to, for when it is done, and what it is for, until then. */
type Words = { facts: string | null; words: ReactNode };

/** What is said of a step of the set-up. */
export function useSetUpWords(name: SetUpStepName, setUp: SetUp, names: Names): Words {
  const t = useTranslations("overview.setUp.steps");
  const { owners, channel, account, defaultTeam, firstMessageAt, standing } = setUp;
  switch (name) {
    case "bot":
      return { facts: names.bot, words: null };
    case "owners": {
      const count = { verified: owners.verified, all: owners.all };
      return { facts: t("owners.facts", count), words: t("owners.words", count) };
    }
    case "channel": {
      const facts = channel && t("channel.facts", { label: channel.label, url: channel.callbackUrl });
      return { facts, words: t("channel.words") };
    }
    case "desk":
      return {
        facts: account === null ? null : t("desk.facts", { account: String(account) }),
        words: t(`desk.${deskWords(standing)}`, names),
      };
    case "team":
      return { facts: defaultTeam?.name ?? null, words: t("team.words") };
    case "handoff":
      return {
        facts: null,
        words: firstMessageAt
          ? t.rich("handoff.heard", { time: () => <RelativeTime at={firstMessageAt} /> })
          : t("handoff.words"),
      };
  }
}

function deskWords(standing: SetUp["standing"]): "words" | "settingUp" | "failed" {
  if (standing === "setting-up") return "settingUp";
  return standing === "failed" ? "failed" : "words";
}
