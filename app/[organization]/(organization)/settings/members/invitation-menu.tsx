"use client";

import { Mail, X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useCall } from "@/app/use-call";
import { MenuItem } from "@/components/ui/menu-item";
import { MoreMenu } from "@/components/ui/more-menu";
import { toast } from "@/components/ui/toast";
import { resendInvitationAction, revokeInvitationAction } from "./actions";

type Props = { organization: string; id: string; email: string };

export function InvitationMenu({ organization, id, email }: Props) {
  const t = useTranslations("people.members");
  const { call } = useCall();
  const resend = () =>
    call(
      () => resendInvitationAction(organization, { invitationId: id }),
      () => toast({ text: t("invited"), detail: t("resentText") }),
    );
  const revoke = () =>
    call(
      () => revokeInvitationAction(organization, { invitationId: id }),
      () => toast({ text: t("revoked", { email }) }),
    );
  return (
    <MoreMenu label={t("moreOf", { name: email })}>
      <MenuItem onSelect={resend}>
        <Mail />
        {t("resend")}
      </MenuItem>
      <MenuItem danger onSelect={revoke}>
        <X />
        {t("revoke")}
      </MenuItem>
    </MoreMenu>
  );
}
