"use client";

import { useTranslations } from "next-intl";
import { useId } from "react";
import { FormError } from "@/app/form-error";
import { useFormAction } from "@/app/use-form-action";
import { Button } from "@/components/ui/button";
import { Dialog } from "@/components/ui/dialog";
import { Form } from "@/components/ui/form";
import { FormField } from "@/components/ui/form-field";
import { Input } from "@/components/ui/input";
import { Select } from "@/components/ui/select";
import { toast } from "@/components/ui/toast";
import { inviteMemberAction } from "./actions";

type Props = { organization: string; open: boolean; onOpenChange: (open: boolean) => void };
type Invite = Parameters<typeof inviteMemberAction>[1];

export function InviteDialog({ organization, open, onOpenChange }: Props) {
  const t = useTranslations("people.members");
  const people = useTranslations("people");
  const form = useId();
  const { action, pending, error, fields } = useFormAction(
    (input: Invite) => inviteMemberAction(organization, input),
    () => {
      onOpenChange(false);
      toast({ text: t("invited"), detail: t("invitedText") });
    },
  );
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={t("invite")}
      description={t("inviteText")}
      width={440}
      foot={
        <>
          <Button look="ghost" onClick={() => onOpenChange(false)}>
            {t("cancel")}
          </Button>
          <Button look="primary" type="submit" form={form} pending={pending}>
            {t("sendInvitation")}
          </Button>
        </>
      }
    >
      <Form id={form} action={action} pending={pending} className="grid gap-4">
        <FormError error={error} />
        <FormField label={people("email")} error={fields.email}>
          <Input name="email" type="email" autoComplete="off" />
        </FormField>
        <FormField label={t("role")} error={fields.role} hint={t("roleHint")}>
          <Select name="role" defaultValue="member">
            <option value="member">{people("role.member")}</option>
            <option value="owner">{people("role.owner")}</option>
          </Select>
        </FormField>
      </Form>
    </Dialog>
  );
}
