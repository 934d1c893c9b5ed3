import { Check, CheckCheck, CircleX, Clock } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useNow } from "@/components/ui/now";
import { useZone } from "@/components/ui/use-zone";
import { writeTime } from "@/components/ui/write-time";
import type { MessageReceipt } from "@/lib/conversations/message-receipt";
import type { ThreadMessage } from "@/lib/conversations/queries-thread";

type Props = { author: ThreadMessage["author"]; receipt: MessageReceipt; botName: string };

const ICONS = { "on-its-way": Clock, delivered: Check, read: CheckCheck, failed: CircleX };

/** How far words got, as a small mark; when that was, or why not, stands in its title. */
export function MessageMark({ author, receipt, botName }: Props) {
  const t = useTranslations("conversation.receiptOf");
  const reader = { locale: useLocale(), timeZone: useZone(), now: useNow(60_000) };
  const to = author === "user" || author === "bot" ? "desk" : "bot";
  const values = {
    bot: botName,
    time: "at" in receipt ? writeTime(new Date(receipt.at), "exact", reader) : "",
    reason: "reason" in receipt ? receipt.reason : "",
  };
  const words = t(`${to}.${receipt.is}`, values);
  const Icon = ICONS[receipt.is];
  // A browser of another age may shorten a month otherwise than the server.
  return (
    <span role="img" aria-label={words} title={words} suppressHydrationWarning>
      <Icon className={receipt.is === "failed" ? "icon-12 text-danger" : "icon-12"} />
    </span>
  );
}
