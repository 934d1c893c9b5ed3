import { useTranslations } from "next-intl";
import { Elapsed } from "@/components/ui/elapsed";
import { useNow } from "@/components/ui/now";
import { State } from "@/components/ui/state";
import type { ConversationLine } from "@/lib/conversations/queries-list";
import { isLate } from "../handoff-shape-of";

type Props = { conversation: Pick<ConversationLine, "state" | "since"> };

/** Who has a conversation now, and since when a human is wanted. */
export function ConversationStanding({ conversation: { state, since } }: Props) {
  const t = useTranslations("conversations.state");
  if (state === "bot" || since === null) return <State is="waiting">{t("bot")}</State>;
  return <HumanWanted state={state} since={since} />;
}

function HumanWanted({ state, since }: { state: "waiting" | "human"; since: string }) {
  const t = useTranslations("conversations.state");
  const waits = isLate(since, useNow(1000)) ? "late" : "behind";
  return (
    <State is={state === "human" ? "joined" : waits} note={<Elapsed since={since} />}>
      {t(state)}
    </State>
  );
}
