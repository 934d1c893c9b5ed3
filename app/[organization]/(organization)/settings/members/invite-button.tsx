"use client";

import { UserPlus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { InviteDialog } from "./invite-dialog";

export function InviteButton({ organization }: { organization: string }) {
  const t = useTranslations("people.members");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        <UserPlus />
        {t("invite")}
      </Button>
      <InviteDialog organization={organization} open={open} onOpenChange={setOpen} />
    </>
  );
}
