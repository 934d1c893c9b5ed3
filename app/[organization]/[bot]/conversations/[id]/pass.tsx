import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ClockTime } from "@/components/ui/clock-time";
import { mono } from "@/components/ui/mono";
import { RailPass } from "@/components/ui/rail-pass";
import type { HandoffView } from "@/lib/conversations/queries-conversation";
import type { Passing, ThreadItem } from "@/lib/conversations/weave-thread";
import { useTeamName } from "./use-team-name";

type Item = Extract<ThreadItem, { kind: "passing" }>;

/** Something that happened to the baton. */
export function Pass({ item, botName }: { item: Item; botName: string }) {
  const { passing, handoff, at, above, below } = item;
  return (
    <RailPass above={above} below={below} time={<ClockTime at={at} look="clock" />}>
      <PassWords passing={passing} handoff={handoff} botName={botName} />
    </RailPass>
  );
}

type Props = { passing: Passing; handoff: HandoffView; botName: string };

function PassWords({ passing, handoff, botName }: Props): ReactNode {
  const t = useTranslations("conversation");
  const { origin, unfinishedIntents, endReason, endNote } = handoff;
  const team = useTeamName(handoff);
  const agent = handoff.agent?.name ?? t("somebody");
  const words = {
    b: (chunks: ReactNode) => <b>{chunks}</b>,
    m: mono,
    bot: botName,
    agent,
  };
  switch (passing) {
    case "requested":
      if (origin === "agent") return t.rich("pass.takenOver", words);
      if (unfinishedIntents.length === 0) return t.rich("pass.requested", words);
      return t.rich("pass.unfinished", { ...words, intents: unfinishedIntents.join(", ") });
    case "queued":
      return team ? t.rich("pass.queued", { ...words, team }) : t.rich("pass.queuedNowhere", words);
    case "assigned":
      return t.rich("pass.assigned", words);
    case "joined":
      return t.rich("pass.joined", words);
    case "ended":
      return t.rich(`pass.${endReason ?? "completed"}`, {
        ...words,
        reason: endNote ?? t("receipt.unknownReason"),
      });
  }
}
