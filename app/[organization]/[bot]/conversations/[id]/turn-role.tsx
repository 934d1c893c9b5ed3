import { Lock, TriangleAlert } from "lucide-react";
import { useTranslations } from "next-intl";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ThreadItem } from "@/lib/conversations/weave-thread";

type Item = Extract<ThreadItem, { kind: "message" | "note" }>;

/** As what somebody speaks, and whether they changed their words. */
export function TurnRole({ item }: { item: Item }) {
  const t = useTranslations("conversation");
  if (item.kind === "note" || item.message.isNote)
    return (
      <>
        {t("role.note")}
        <Lock />
      </>
    );
  const { author, isTalkOver, editedAt, deletedAt } = item.message;
  if (isTalkOver)
    return (
      <>
        <span className="text-warning">{t("role.talkOver")}</span>
        <TriangleAlert className="text-warning" />
      </>
    );
  const team = author === "agent" ? item.handoff?.team?.name : null;
  return (
    <>
      {team ? t("role.agentOf", { team }) : t(`role.${author}`)}
      {editedAt && !deletedAt && (
        <span>{t.rich("edited", { time: () => <RelativeTime at={editedAt} /> })}</span>
      )}
    </>
  );
}
