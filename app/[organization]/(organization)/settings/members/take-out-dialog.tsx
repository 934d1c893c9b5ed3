"use client";

import { useTranslations } from "next-intl";
import { useState, useTransition } from "react";
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
  const [error, setError] = useState<string>();
  const [pending, start] = useTransition();
  const words = { name: member.name, organization: organization.name };
  const kind = isMe ? "leaving" : "removing";

  const change = (next: boolean) => {
    setError(undefined);
    onOpenChange(next);
  };
  const takeOut = () =>
    start(async () => {
      const { slug } = organization;
      const result = isMe
        ? await leaveAction(slug, {})
        : await removeMemberAction(slug, { userId: member.userId });
      if (!result.ok) return setError([result.error.message, result.error.fix].filter(Boolean).join(" "));
      change(false);
      toast({ text: t("removed", words) });
    });
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
