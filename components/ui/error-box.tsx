"use client";

import { RotateCw } from "lucide-react";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import { Note } from "@/components/ui/note";

type Props = { title?: ReactNode; children?: ReactNode; onRetry?: () => void; pending?: boolean };

/** Something could not be shown; the way on is to try again. */
export function ErrorBox({ title, children, onRetry, pending = false }: Props) {
  const t = useTranslations("ui.error");
  return (
    <Note
      look="bad"
      title={title ?? t("title")}
      actions={
        onRetry && (
          <Button size="small" pending={pending} onClick={onRetry}>
            <RotateCw />
            {t("retry")}
          </Button>
        )
      }
    >
      {children ?? t("detail")}
    </Note>
  );
}
