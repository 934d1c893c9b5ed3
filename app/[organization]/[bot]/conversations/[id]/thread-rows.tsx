import { useLocale } from "next-intl";
import { Fragment } from "react";
import { DayLine } from "@/components/ui/day-line";
import { useNow } from "@/components/ui/now";
import { useZone } from "@/components/ui/use-zone";
import { writeTime } from "@/components/ui/write-time";
import type { ConversationView } from "@/lib/conversations/queries-conversation";
import type { ThreadItem } from "@/lib/conversations/weave-thread";
import { Pass } from "./pass";
import { Turn } from "./turn";

type Props = { items: ThreadItem[]; view: ConversationView; botName: string };

const keyOf = (item: ThreadItem): string =>
  item.kind === "message"
    ? `message-${item.message.id}`
    : `${item.handoff.id}-${item.kind === "note" ? "note" : item.passing}`;

const timeOf = (item: ThreadItem): string => (item.kind === "message" ? item.message.at : item.at);

/** What was said and what happened, one under the other; another day than today is named where it begins. */
export function ThreadRows({ items, view, botName }: Props) {
  const reader = { locale: useLocale(), timeZone: useZone(), now: useNow(60_000) };
  const dayOf = (at: string | number) => writeTime(new Date(at), "date", reader);
  let day = dayOf(reader.now);
  return items.map((item) => {
    const at = timeOf(item);
    const isNewDay = dayOf(at) !== day;
    day = dayOf(at);
    return (
      <Fragment key={keyOf(item)}>
        {isNewDay && <DayLine line={item.kind === "passing" ? item.above : item.line}>{day}</DayLine>}
        {item.kind === "passing" ? (
          <Pass item={item} botName={botName} />
        ) : (
          <Turn item={item} view={view} botName={botName} />
        )}
      </Fragment>
    );
  });
}
