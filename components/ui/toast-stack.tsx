"use client";

import { CircleCheck, CircleX } from "lucide-react";
import { useTranslations } from "next-intl";
import { type MouseEvent, useEffect } from "react";
import { Toaster as Sonner, toast as sonner } from "sonner";
import { buttonStyle } from "@/components/ui/button-style";
import { type Toast, takeToasts } from "@/components/ui/toast";
import { cn } from "@/lib/cn";

/** A toast stays for a moment after it was pressed, and a second press of a double click still reaches it. */
function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}

function show({ text, detail, tone = "ok", action }: Toast): void {
  const run = action && once(action.run);
  sonner[tone === "ok" ? "success" : "error"](text, {
    description: detail,
    duration: tone === "bad" || action ? 10_000 : 5000,
    ...(run && { action: { label: action.label, onClick: (event) => leave(event, run) } }),
  });
}

/** Gives the focus back to where it was at once: Sonner would take it back from where somebody goes next. */
function leave({ currentTarget }: MouseEvent<HTMLElement>, act: () => void): void {
  currentTarget.blur();
  act();
}

/** The toasts in the lower right corner. */
export function ToastStack() {
  const t = useTranslations("ui.toasts");
  useEffect(() => {
    // The live region must be on the page before its first words are, or they are not read.
    let leave = () => {};
    const ready = setTimeout(() => {
      leave = takeToasts(show);
    }, 100);
    return () => {
      clearTimeout(ready);
      leave();
    };
  }, []);
  return (
    <Sonner
      position="bottom-right"
      containerAriaLabel={t("label")}
      gap={8}
      offset={24}
      icons={{
        success: <CircleCheck className="text-success" />,
        error: <CircleX className="text-danger" />,
      }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            "flex w-[356px] max-w-[calc(100vw-32px)] items-center gap-2.5 rounded-card bg-raised font-sans px-4 py-3 text-ui text-text shadow-float",
          icon: "self-start mt-0.5",
          content: "min-w-0 flex-1",
          title: "font-medium",
          description: "text-muted",
          actionButton: cn(buttonStyle({ size: "small" }), "ml-auto"),
        },
      }}
    />
  );
}
