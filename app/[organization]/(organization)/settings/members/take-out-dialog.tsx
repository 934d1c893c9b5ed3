"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { inOneLine } from "@/app/in-one-line";
import { useCall } from "@/app/use-call";
import { ConfirmDialog } from "@/components/ui/confirm-dialog";
import { toast } from "@/components/ui/toast";
import type { MemberLine } from "@/lib/organizations/queries";
import { leaveAction, removeMemberAction } from "./actions";
import type { Here } from "./here";

type Props = {
  organization: Here;
  member: MemberLine;
  isMe: boolean;
  open: boolean;
  onOpenChange: (open: boolean) => void;
};

/** Asks before somebody is removed, or leaves. */
export function TakeOutDialog({ organization, member, isMe, open, onOpenChange }: Props) {
  const t = useTranslations("people.members");
  const { call, pending } = useCall();
  const [error, setError] = useState<string>();
  const words = { name: member.name, organization: organization.name };
  const kind = isMe ? "leaving" : "removing";

  const change = (next: boolean) => {
    setError(undefined);
    onOpenChange(next);
  };
  const { slug } = organization;
  const takeOut = () =>
    call(
      () => (isMe ? leaveAction(slug, {}) : removeMemberAction(slug, { userId: member.userId })),
      () => {
        change(false);
        toast({ text: t("removed", words) });
      },
      (refused) => setError(inOneLine(refused)),
    );
  return (
    <ConfirmDialog
      open={open}
      onOpenChange={change}
      title={t(`${kind}.title`, words)}
      description={t(`${kind}.text`, words)}
      verb={t(`${kind}.verb`, words)}
      onConfirm={takeOut}
      pending={pending}
      error={error}
    />
  );
}
