"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { inOneLine } from "@/app/in-one-line";
import { useCall } from "@/app/use-call";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import type { MemberLine } from "@/lib/organizations/queries";
import { setRoleAction } from "./actions";
import type { Here } from "./here";

type Props = { organization: Here; member: MemberLine; open: boolean; onClose: () => void };

/** Asks before an owner becomes a member: only somebody else can undo that. */
export function StepDownDialog({ organization, member, open, onClose }: Props) {
  const t = useTranslations("people.members");
  const { call, pending } = useCall();
  const [error, setError] = useState<string>();
  const { userId, name } = member;
  const words = { organization: organization.name };

  const close = () => {
    setError(undefined);
    onClose();
  };
  const stepDown = () =>
    call(
      () => setRoleAction(organization.slug, { userId, role: "member" }),
      () => {
        close();
        toast({ text: t("roleSet.member", { name }) });
      },
      (refused) => setError(inOneLine(refused)),
    );
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={close}
      title={t("steppingDown.title", words)}
      description={t("steppingDown.text", words)}
      verb={t("steppingDown.verb")}
      onConfirm={stepDown}
      pending={pending}
      error={error}
    />
  );
}
