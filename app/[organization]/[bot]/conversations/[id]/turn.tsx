import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Avatar } from "@/components/ui/avatar";
import { Bubble } from "@/components/ui/bubble";
import { ClockTime } from "@/components/ui/clock-time";
import { RailTurn } from "@/components/ui/rail-turn";
import { RelativeTime } from "@/components/ui/relative-time";
import type { ConversationView } from "@/lib/conversations/queries-conversation";
import type { ThreadItem } from "@/lib/conversations/weave-thread";
import { Attachments } from "./attachments";
import { MessageMark } from "./message-mark";
import { TurnRole } from "./turn-role";
import { useSpeaker } from "./use-speaker";

type Item = Extract<ThreadItem, { kind: "message" | "note" }>;

type Props = { item: Item; view: ConversationView; botName: string };

/** Somebody's words, or what the bot wrote for the agent alone. */
export function Turn({ item, view, botName }: Props) {
  const { name, kind, src } = useSpeaker(item, view, botName);
  const { at, author, receipt = null } = item.kind === "message" ? item.message : { at: item.at };
  return (
    <RailTurn
      line={item.line}
      avatar={<Avatar name={name} kind={kind} {...(src && { src })} />}
      name={name}
      role={<TurnRole item={item} />}
      time={<ClockTime at={at} look="clock" />}
      mark={author && receipt && <MessageMark author={author} receipt={receipt} botName={botName} />}
    >
      <TurnWords item={item} />
    </RailTurn>
  );
}

const LOOKS = { user: "sunken", bot: "outline", agent: "accent", desk: "outline" } as const;

function TurnWords({ item }: { item: Item }): ReactNode {
  const t = useTranslations("conversation");
  if (item.kind === "note") return <Bubble look="dashed">{item.handoff.note}</Bubble>;
  const { author, isNote, text, attachments, deletedAt, receipt } = item.message;
  if (deletedAt)
    return (
      <Bubble look="dashed">{t.rich("deleted", { time: () => <RelativeTime at={deletedAt} /> })}</Bubble>
    );
  const hasWords = text !== null && text.trim() !== "";
  return (
    <>
      {(hasWords || attachments.length === 0) && (
        <Bubble look={isNote ? "dashed" : LOOKS[author]}>{hasWords ? text : t("nothing")}</Bubble>
      )}
      {attachments.length > 0 && <Attachments attachments={attachments} />}
      {receipt?.is === "failed" && (
        <p className="mt-1 text-small wrap-anywhere text-danger">{t("notDelivered", receipt)}</p>
      )}
    </>
  );
}
