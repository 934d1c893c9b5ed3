import { useTranslations } from "next-intl";
import type { ConversationLine } from "@/lib/conversations/queries-list";

type Props = { last: ConversationLine["last"]; botName: string };

/** The last words in a line; whose they are stands before them, unless they are the person's. */
export function LastWordsLine({ last, botName }: Props) {
  const t = useTranslations("conversations");
  if (!last) return <span className="text-muted">{t("silent")}</span>;
  const { author, text, files, isDeleted } = last;
  const words = isDeleted ? t("deleted") : text?.trim() || t("files", { count: files });
  const names = { user: null, bot: botName, agent: t("agent"), desk: t("desk") };
  const name = names[author];
  return (
    <span title={words} className={isDeleted ? "text-muted" : undefined}>
      {name === null
        ? words
        : t.rich("words", { who: () => <span className="text-muted">{name}</span>, words })}
    </span>
  );
}
