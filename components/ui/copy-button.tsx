"use client";

import { Check, Copy } from "lucide-react";
import { useTranslations } from "next-intl";
import { Button } from "@/components/ui/button";
import type { ButtonShape } from "@/components/ui/button-style";
import { IconButton } from "@/components/ui/icon-button";
import { LiveRegion } from "@/components/ui/live-region";
import { useCopy } from "@/components/ui/use-copy";

type Props = ButtonShape & {
  text: string;
  /** What is copied, for those who do not see it: "Copy the callback URL". */
  label?: string;
  /** Only the icon, for fields and rows. */
  icon?: boolean;
  className?: string;
};

/** Copies `text` and says so. */
export function CopyButton({ text, label, icon = false, className, ...shape }: Props) {
  const t = useTranslations("ui.copy");
  const { copied, copy } = useCopy();
  const sign = copied ? <Check className="icon-14 text-success" /> : <Copy className="icon-14" />;
  return (
    <>
      {icon ? (
        <IconButton size={24} label={label ?? t("copy")} className={className} onClick={() => copy(text)}>
          {sign}
        </IconButton>
      ) : (
        <Button
          size="small"
          look="ghost"
          {...shape}
          className={className}
          aria-label={label}
          onClick={() => copy(text)}
        >
          {sign}
          {t("copy")}
        </Button>
      )}
      <LiveRegion>{copied ? t("copied") : ""}</LiveRegion>
    </>
  );
}
