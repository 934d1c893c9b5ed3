"use client";

import { useTranslations } from "next-intl";
import { useCall } from "@/app/use-call";
import { Box } from "@/components/ui/box";
import { Button } from "@/components/ui/button";
import { HeadCell } from "@/components/ui/head-cell";
import { Table } from "@/components/ui/table";
import { TableBody } from "@/components/ui/table-body";
import { TableHead } from "@/components/ui/table-head";
import { toast } from "@/components/ui/toast";
import type { SessionLine } from "@/lib/auth/queries";
import { endOtherSessionsAction } from "./actions";
import { SessionRow } from "./session-row";

export function SessionsBox({ sessions }: { sessions: SessionLine[] }) {
  const t = useTranslations("people.account");
  const { call, pending } = useCall();
  const endOthers = () =>
    call(
      () => endOtherSessionsAction({}),
      ({ count }) => toast({ text: t("othersEnded", { count }) }),
    );
  return (
    <Box
      title={t("sessions")}
      flush
      actions={
        sessions.length > 1 && (
          <Button look="ghost" size="small" edge pending={pending} onClick={endOthers}>
            {t("endOthers")}
          </Button>
        )
      }
    >
      <Table columns={[null, 168, 136, 104]} phone="lines" label={t("sessions")}>
        <TableHead>
          <HeadCell>{t("device")}</HeadCell>
          <HeadCell>{t("address")}</HeadCell>
          <HeadCell>{t("lastSeen")}</HeadCell>
          <HeadCell silent>{t("action")}</HeadCell>
        </TableHead>
        <TableBody>
          {sessions.map((session) => (
            <SessionRow key={session.id} {...session} />
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
