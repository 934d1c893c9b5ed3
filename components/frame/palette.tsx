"use client";

import { Command as Cmdk, defaultFilter } from "cmdk";
import { CornerDownLeft, Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useTranslations } from "next-intl";
import * as Dialog from "radix-ui/dialog";
import { useState } from "react";
import type { CommandGroup } from "@/components/frame/command";
import { useFocusReturn } from "@/components/ui/use-focus-return";

type Props = { open: boolean; onOpenChange: (open: boolean) => void; groups: readonly CommandGroup[] };

const isSearch = (href: string) => href.endsWith("=");

// A search fits whatever is typed, after everything that has that name.
const filter = (value: string, typed: string) =>
  isSearch(value) ? 0.0001 : (defaultFilter?.(value, typed) ?? 0);

/** Goes anywhere by its name. */
export function Palette({ open, onOpenChange, groups }: Props) {
  const t = useTranslations("frame.find");
  const router = useRouter();
  const [typed, setTyped] = useState("");

  const focus = useFocusReturn();

  const change = (next: boolean) => {
    if (!next) setTyped("");
    onOpenChange(next);
  };
  const go = (href: string) => {
    change(false);
    router.push(isSearch(href) ? href + encodeURIComponent(typed.trim()) : href);
  };

  return (
    <Dialog.Root open={open} onOpenChange={change}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 animate-appear bg-scrim" />
        <Dialog.Content
          {...focus}
          aria-describedby={undefined}
          className="fixed inset-x-4 top-[min(128px,12vh)] z-50 mx-auto max-w-[560px] overflow-clip rounded-card bg-raised text-text shadow-float outline-none"
        >
          <Dialog.Title className="sr-only">{t("label")}</Dialog.Title>
          <Cmdk label={t("label")} filter={filter} loop>
            <div className="flex items-center gap-2.5 border-b border-border px-4">
              <Search className="text-muted" />
              <Cmdk.Input
                value={typed}
                onValueChange={setTyped}
                placeholder={t("placeholder")}
                className="h-12 flex-1 bg-transparent text-body outline-none"
              />
            </div>
            <Cmdk.List className="max-h-[min(352px,60vh)] scroll-py-1 overflow-y-auto p-1">
              <Cmdk.Empty className="px-3 py-4 text-ui text-muted">{t("nothing")}</Cmdk.Empty>
              {groups.map(({ name, commands }) => (
                <Cmdk.Group
                  key={name}
                  heading={name}
                  className="[&_[cmdk-group-heading]]:px-3 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-small [&_[cmdk-group-heading]]:font-medium [&_[cmdk-group-heading]]:text-muted"
                >
                  {commands
                    .filter(({ href }) => !isSearch(href) || typed.trim())
                    .map(({ label, href }) => (
                      <Cmdk.Item
                        key={href}
                        value={`${label} ${href}`}
                        onSelect={() => go(href)}
                        className="group flex min-h-9 cursor-pointer items-center gap-2 rounded-field px-3 text-ui data-[selected=true]:bg-hovered"
                      >
                        <span className="cut">
                          {isSearch(href) ? t("searchFor", { label, typed: typed.trim() }) : label}
                        </span>
                        <CornerDownLeft className="icon-14 ml-auto hidden text-muted group-data-[selected=true]:block" />
                      </Cmdk.Item>
                    ))}
                </Cmdk.Group>
              ))}
            </Cmdk.List>
          </Cmdk>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
