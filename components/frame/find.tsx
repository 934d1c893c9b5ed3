"use client";

import { Search } from "lucide-react";
import { useTranslations } from "next-intl";
import { Suspense, useEffect, useState, useSyncExternalStore } from "react";
import type { CommandGroup } from "@/components/frame/command";
import { Kbd } from "@/components/ui/kbd";
import { lazily } from "@/components/ui/lazily";

const load = () => import("@/components/frame/palette");
const Palette = lazily(() => load().then((file) => file.Palette));

const never = () => () => {};
const onApple = () => /mac|iphone|ipad/i.test(navigator.userAgent);

/** The search button of the top bar. The palette behind it is loaded when somebody reaches for it. */
export function Find({ groups }: { groups: readonly CommandGroup[] }) {
  const t = useTranslations("frame.find");
  const apple = useSyncExternalStore(never, onApple, () => false);
  const [open, setOpen] = useState<boolean>();

  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (
        event.key.toLowerCase() !== "k" ||
        !(event.metaKey || event.ctrlKey) ||
        event.shiftKey ||
        event.altKey
      )
        return;
      event.preventDefault();
      setOpen((before) => !before);
    };
    addEventListener("keydown", press);
    return () => removeEventListener("keydown", press);
  }, []);

  return (
    <>
      <button
        type="button"
        aria-haspopup="dialog"
        aria-keyshortcuts="Control+K Meta+K"
        onClick={() => setOpen(true)}
        onPointerEnter={load}
        onFocus={load}
        className="ml-auto flex h-8 w-60 shrink-0 items-center gap-2 rounded-field border border-border bg-background pr-1.5 pl-2.5 text-ui text-muted phone:w-8 phone:justify-center phone:border-transparent phone:bg-transparent phone:p-0"
      >
        <Search />
        <span className="phone:sr-only">{t("label")}</span>
        <span aria-hidden className="ml-auto flex phone:hidden">
          <Kbd>{apple ? "⌘ K" : "Ctrl K"}</Kbd>
        </span>
      </button>
      {open !== undefined && (
        <Suspense>
          <Palette open={open} onOpenChange={setOpen} groups={groups} />
        </Suspense>
      )}
    </>
  );
}
