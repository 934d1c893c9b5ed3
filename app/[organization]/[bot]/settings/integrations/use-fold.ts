"use client";

import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { toast } from "@/components/ui/toast";
import type { DeskStanding } from "@/lib/bots/desk-standing";

// Long enough to see that everything is done, before it gets out of the way.
const LOOK = 2_500;

export type Fold = { isOpen: boolean; set: (isOpen: boolean) => void };

const isShown = (standing: DeskStanding) => standing === "setting-up" || standing === "failed";

/** Whether the steps are unfolded: while they are done, and for a moment after the last; else as somebody wants it. */
export function useFold(standing: DeskStanding): Fold {
  const t = useTranslations("integrations.support");
  const [seen, setSeen] = useState(standing);
  const [isOpen, set] = useState(isShown(standing));
  const [isFresh, setFresh] = useState(false);
  if (seen !== standing) {
    setSeen(standing);
    setFresh(seen === "setting-up" && standing === "on");
    if (isShown(standing)) set(true);
    if (standing === "off") set(false);
  }

  useEffect(() => {
    if (!isFresh) return;
    toast({ text: t("connected"), detail: t("connectedText") });
    const over = setTimeout(() => {
      set(false);
      setFresh(false);
    }, LOOK);
    return () => clearTimeout(over);
  }, [isFresh, t]);
  return { isOpen, set };
}
