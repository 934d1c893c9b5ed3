import Link from "next/link";
import { useTranslations } from "next-intl";
import { Avatar } from "@/components/ui/avatar";
import { Cell } from "@/components/ui/cell";
import { RelativeTime } from "@/components/ui/relative-time";
import { Row } from "@/components/ui/row";
import type { ConversationLine } from "@/lib/conversations/queries-list";
import { ConversationStanding } from "./conversation-standing";
import { LastWordsLine } from "./last-words-line";

type Props = { conversation: ConversationLine; href: string; botName: string };

/** One conversation of the list. */
export function ConversationRow({ conversation, href, botName }: Props) {
  const t = useTranslations("conversations");
  const { externalId, state, team, agent, last, lastMessageAt } = conversation;
  const person = conversation.person ?? externalId;
  const who = state === "bot" ? null : (agent ?? t("nobody"));
  return (
    <Row linked>
      <Cell cut line="1 / 1">
        <Link href={href} prefetch={false} className="row-link flex items-center gap-2 font-medium">
          <Avatar name={person} />
          <span className="cut" dir="auto" title={`${person} (${externalId})`}>
            {person}
          </span>
        </Link>
      </Cell>
      <Cell cut line="2 / 1 / 3 / 3">
        <LastWordsLine last={last} botName={botName} />
      </Cell>
      <Cell line="3 / 1">
        <ConversationStanding conversation={conversation} />
      </Cell>
      <Cell cut line="3 / 2" className={agent ? undefined : "text-muted"}>
        {who === null ? t("none") : team === null ? who : t("of", { agent: who, team })}
      </Cell>
      <Cell line="1 / 2" align="right" className="text-muted">
        <RelativeTime at={lastMessageAt} />
      </Cell>
    </Row>
  );
}
