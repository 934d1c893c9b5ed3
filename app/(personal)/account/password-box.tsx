"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Box } from "@/components/ui/box";
import { Button } from "@/components/ui/button";
import { ClockTime } from "@/components/ui/clock-time";
import { toast } from "@/components/ui/toast";
import { PasswordForm } from "./password-form";

export function PasswordBox({ changedAt }: { changedAt: Date }) {
  const t = useTranslations("people.account");
  const people = useTranslations("people");
  const [isOpen, setIsOpen] = useState(false);
  const [wasOpen, setWasOpen] = useState(false);
  const open = () => {
    setIsOpen(true);
    setWasOpen(true);
  };
  const done = () => {
    setIsOpen(false);
    toast({ text: t("passwordSaved"), detail: t("passwordSavedText") });
  };
  return (
    <Box title={people("password")}>
      {isOpen ? (
        <PasswordForm onDone={done} onCancel={() => setIsOpen(false)} />
      ) : (
        <div className="flex items-center gap-2">
          <span className="text-ui text-muted">
            {t.rich("passwordChanged", { time: () => <ClockTime at={changedAt} look="date" /> })}
          </span>
          <Button className="ml-auto" onClick={open} autoFocus={wasOpen}>
            {t("changePassword")}
          </Button>
        </div>
      )}
    </Box>
  );
}
