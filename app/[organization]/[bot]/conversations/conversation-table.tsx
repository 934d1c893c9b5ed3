import { useTranslations } from "next-intl";
import { HeadCell } from "@/components/ui/head-cell";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import type { ConversationLine } from "@/lib/conversations/queries-list";
import { ConversationRow } from "./conversation-row";

type Props = { here: string; botName: string; conversations: ConversationLine[] };

/** Conversations, each with its last words and who has it. */
export function ConversationTable({ here, botName, conversations }: Props) {
  const t = useTranslations("conversations");
  return (
    <Table columns={[216, null, 184, 200, 112]} phone="lines" label={t("title")}>
      <TableHead>
        <HeadCell>{t("person")}</HeadCell>
        <HeadCell>{t("last")}</HeadCell>
        <HeadCell>{t("stands")}</HeadCell>
        <HeadCell>{t("who")}</HeadCell>
        <HeadCell align="right">{t("when")}</HeadCell>
      </TableHead>
      <TableBody>
        {conversations.map((conversation) => (
          <ConversationRow
            key={conversation.id}
            conversation={conversation}
            href={`${here}/${conversation.id}`}
            botName={botName}
          />
        ))}
      </TableBody>
    </Table>
  );
}
