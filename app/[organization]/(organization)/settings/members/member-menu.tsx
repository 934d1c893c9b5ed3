"use client";

import { LogOut, Mail, ShieldCheck, User, UserMinus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useCall } from "@/app/use-call";
import { MenuItem } from "@/components/ui/menu-item";
import { MenuLine } from "@/components/ui/menu-line";
import { MoreMenu } from "@/components/ui/more-menu";
import { toast } from "@/components/ui/toast";
import type { MemberLine } from "@/lib/organizations/queries";
import type { Role } from "@/lib/organizations/schema";
import { remindMemberAction, setRoleAction } from "./actions";
import type { Here } from "./here";
import { StepDownDialog } from "./step-down-dialog";
import { TakeOutDialog } from "./take-out-dialog";

type Props = { organization: Here; member: MemberLine; isMe: boolean };

/** What can be done about a member; to themselves, somebody who is no owner can only leave. Giving up a right is asked. */
export function MemberMenu({ organization, member, isMe }: Props) {
  const t = useTranslations("people.members");
  const { call } = useCall();
  const [asked, setAsked] = useState<"taking-out" | "stepping-down">();
  const close = () => setAsked(undefined);
  const { slug, isOwner } = organization;
  const { userId, name, email } = member;
  const other = member.role === "owner" ? "member" : "owner";

  const setRole = (role: Role, undo?: { label: string; run: () => void }) =>
    call(
      () => setRoleAction(slug, { userId, role }),
      () => toast({ text: t(`roleSet.${role}`, { name }), ...(undo && { action: undo }) }),
    );
  const change = () => {
    if (isMe) return setAsked("stepping-down");
    setRole(other, { label: t("undo"), run: () => setRole(member.role) });
  };
  const remind = () =>
    call(
      () => remindMemberAction(slug, { userId }),
      () => toast({ text: t("reminded", { email }) }),
    );
  return (
    <>
      <MoreMenu label={t("moreOf", { name })}>
        {isOwner && (
          <MenuItem onSelect={change}>
            {other === "owner" ? <ShieldCheck /> : <User />}
            {t(`setAs.${other}`)}
          </MenuItem>
        )}
        {isOwner && !isMe && !member.isVerified && (
          <MenuItem onSelect={remind}>
            <Mail />
            {t("remind")}
          </MenuItem>
        )}
        {isOwner && <MenuLine />}
        <MenuItem danger onSelect={() => setAsked("taking-out")}>
          {isMe ? <LogOut /> : <UserMinus />}
          {t(isMe ? "leave" : "remove")}
        </MenuItem>
      </MoreMenu>
      <TakeOutDialog
        organization={organization}
        member={member}
        isMe={isMe}
        open={asked === "taking-out"}
        onOpenChange={close}
      />
      {isMe && (
        <StepDownDialog
          organization={organization}
          member={member}
          open={asked === "stepping-down"}
          onClose={close}
        />
      )}
    </>
  );
}
