import { Hand, Inbox, type LucideIcon, MessageSquare, UserCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { StateIcon } from "@/components/ui/state-icon";
import type { HandoffView } from "@/lib/conversations/queries-conversation";
import { END_SHAPES } from "./end-shapes";
import { useTeamName } from "./use-team-name";

export type HandoffMoment = {
  icon: ReactNode;
  name: string;
  words: string;
  at: string;
  /** It goes on since then. */
  isNow?: boolean;
};

const passed = (Icon: LucideIcon) => <Icon className="text-control" />;

/** What a handoff passed through, in order and in words; while it goes on, what it waits for stands last. */
export function useMoments(handoff: HandoffView, botName: string): HandoffMoment[] {
  const t = useTranslations("conversation.receipt");
  const team = useTeamName(handoff);
  const { origin, reason, requestedAt, queuedAt, assignedAt, joinedAt } = handoff;
  const agent = handoff.agent?.name ?? "";
  const isTakeOver = origin === "agent";
  const ended = useEnd(handoff);
  const goesOn = useGoingOn(handoff);
  const moments: (HandoffMoment | false)[] = [
    {
      icon: passed(Hand),
      name: t(isTakeOver ? "moment.takenOver" : "moment.requested"),
      words: isTakeOver ? t("words.takenOver") : (reason ?? t("words.requested", { bot: botName })),
      at: requestedAt,
    },
    queuedAt !== null &&
      !isTakeOver && {
        icon: passed(Inbox),
        name: t("moment.queued"),
        words: team ? t("words.queued", { team }) : t("words.queuedNowhere"),
        at: queuedAt,
      },
    assignedAt !== null && {
      icon: passed(UserCheck),
      name: t("moment.assigned"),
      words: agent,
      at: assignedAt,
    },
    joinedAt !== null && {
      icon: passed(MessageSquare),
      name: t("moment.joined"),
      words: t("words.joined"),
      at: joinedAt,
    },
    ended ?? goesOn,
  ];
  return moments.filter((moment) => moment !== false);
}

function useEnd({ endedAt, endReason, endedBy, endNote }: HandoffView): HandoffMoment | null {
  const t = useTranslations("conversation.receipt");
  if (endedAt === null) return null;
  const how = endReason ?? "completed";
  const words = {
    completed: endedBy ? t("words.endedBy", { name: endedBy }) : t("words.ended"),
    cancelled: t("words.endedByCustomer"),
    failed: endNote ?? t("unknownReason"),
  };
  return {
    icon: <StateIcon is={END_SHAPES[how]} />,
    name: t(`moment.${how}`),
    words: words[how],
    at: endedAt,
  };
}

function useGoingOn(handoff: HandoffView): HandoffMoment {
  const t = useTranslations("conversation.receipt");
  const team = useTeamName(handoff);
  const { requestedAt, queuedAt, assignedAt, joinedAt } = handoff;
  const agent = handoff.agent?.name ?? t("words.ended");
  const now = (what: "toDesk" | "toAgent" | "toAnswer" | "talking", words: string, at: string) => ({
    icon: <StateIcon is={what === "talking" ? "joined" : "pending"} />,
    name: t(`moment.${what}`),
    words,
    at,
    isNow: true,
  });
  if (joinedAt) return now("talking", t("words.talking", { agent }), joinedAt);
  if (assignedAt) return now("toAnswer", t("words.toAnswer", { agent }), assignedAt);
  if (!queuedAt) return now("toDesk", t("words.toDesk"), requestedAt);
  const where = team ? t("words.toAgent", { team }) : t("words.toAgentNowhere");
  return now("toAgent", where, queuedAt);
}
