"use client";

import { Laptop, Smartphone } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { Cell } from "@/components/ui/cell";
import { RelativeTime } from "@/components/ui/relative-time";
import { Row } from "@/components/ui/row";
import { toast } from "@/components/ui/toast";
import type { SessionLine } from "@/lib/auth/queries";
import { endSessionAction } from "./actions";

export function SessionRow({ id, browser, system, isPhone, ip, lastSeenAt, isThisOne }: SessionLine) {
  const t = useTranslations("people.account");
  const { call, pending } = useCall();
  const Icon = isPhone ? Smartphone : Laptop;
  const name =
    browser && system ? t("browserOn", { browser, system }) : (browser ?? system ?? t("unknownDevice"));
  const end = () =>
    call(
      () => endSessionAction({ sessionId: id }),
      () => toast({ text: t("ended", { name }) }),
    );
  return (
    <Row>
      <Cell line="1 / 1">
        <span className="flex items-center gap-2 font-medium">
          <Icon className="text-control" />
          {name}
        </span>
      </Cell>
      <Cell line="2 / 1">
        <span className="mono">{ip || "–"}</span>
      </Cell>
      <Cell line="2 / 2" className={isThisOne ? "font-medium" : "text-muted"}>
        {isThisOne ? t("thisOne") : <RelativeTime at={lastSeenAt} />}
      </Cell>
      <Cell line="1 / 2" align="right">
        {!isThisOne && (
          <Button look="ghost" size="small" edge pending={pending} onClick={end}>
            {t("end")}
          </Button>
        )}
      </Cell>
    </Row>
  );
}
