"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { CreateBotDialog } from "./create-bot-dialog";

export function CreateBotButton({ organization }: { organization: string }) {
  const t = useTranslations("bots");
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button look="primary" onClick={() => setOpen(true)}>
        {t("create")}
      </Button>
      <CreateBotDialog organization={organization} open={open} onOpenChange={setOpen} />
    </>
  );
}
