"use client";

import { CircleAlert, CircleCheck } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCall } from "@/app/use-call";
import { IconButton } from "@/components/ui/icon-button";
import { toast } from "@/components/ui/toast";
import { Tooltip } from "@/components/ui/tooltip";
import { requestVerificationAction } from "../../(entrance)/verify-email/actions";

/** Whether the address is proven: a check mark, or the button that has its letter sent. */
export function VerifyMark({ isVerified }: { isVerified: boolean }) {
  const t = useTranslations("people.account");
  const { call, pending } = useCall();
  if (isVerified)
    return (
      <Tooltip side="right" words={t("verifiedHint")}>
        <span
          role="img"
          aria-label={t("verified")}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: its sentence must be reachable by keyboard
          tabIndex={0}
          className="ml-1 grid size-7 place-items-center rounded-full"
        >
          <CircleCheck className="icon-20 text-success" />
        </span>
      </Tooltip>
    );
  const send = () =>
    call(
      () => requestVerificationAction({}),
      ({ email }) => toast({ text: t("letterSent", { email }), detail: t("letterHint") }),
    );
  return (
    <Tooltip side="right" words={t("verifyHint")}>
      <IconButton
        label={t("verify")}
        look="warn"
        aria-busy={pending}
        onClick={pending ? undefined : send}
        className="ml-1"
      >
        <CircleAlert className="icon-20" />
      </IconButton>
    </Tooltip>
  );
}
