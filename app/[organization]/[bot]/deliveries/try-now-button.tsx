"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCall } from "@/app/use-call";
import { Button } from "@/components/ui/button";
import { toast } from "@/components/ui/toast";
import { tryNowAction } from "./actions";

type Props = { organization: string; deliveryId: number };

/** Has a delivery not wait for its next try. */
export function TryNowButton({ organization, deliveryId }: Props) {
  const t = useTranslations("deliveries.tryNow");
  const { call, pending } = useCall();
  const tryNow = () =>
    call(
      () => tryNowAction(organization, { deliveryId }),
      ({ isTried }) => toast({ text: t(isTried ? "done" : "late") }),
    );
  return (
    <Button size="small" look="primary" pending={pending} onClick={tryNow}>
      <RotateCw />
      {t("verb")}
    </Button>
  );
}
