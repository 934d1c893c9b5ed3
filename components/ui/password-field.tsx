"use client";

import { Eye, EyeOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { type ComponentProps, useState } from "react";
import { FIELD_FOCUS, FIELD_GROUND, FIELD_TEXT } from "@/components/ui/field-style";
import { useFieldWiring } from "@/components/ui/field-wiring";
import { IconButton } from "@/components/ui/icon-button";
import { cn } from "@/lib/cn";

/** A password that can be looked at while it is typed. */
export function PasswordField(props: Omit<ComponentProps<"input">, "type" | "className">) {
  const t = useTranslations("ui.password");
  const [shown, setShown] = useState(false);
  return (
    <span className="relative block">
      <input
        autoComplete="current-password"
        {...useFieldWiring()}
        {...props}
        type={shown ? "text" : "password"}
        autoCapitalize="none"
        spellCheck={false}
        className={cn(FIELD_GROUND, FIELD_FOCUS, FIELD_TEXT.plain, "h-8 pr-9 pl-2.5")}
      />
      <IconButton
        size={24}
        label={t("show")}
        aria-pressed={shown}
        onClick={() => setShown(!shown)}
        className="absolute top-1 right-[5px]"
      >
        {shown ? <EyeOff className="icon-14" /> : <Eye className="icon-14" />}
      </IconButton>
    </span>
  );
}
