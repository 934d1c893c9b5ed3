import { useTranslations } from "next-intl";
import type { CommandGroup } from "@/components/frame/command";
import type { NavItem } from "@/components/frame/nav-item";
import type { Place } from "@/components/frame/place";

type Known = {
  here?: Place;
  items?: readonly NavItem[];
  bots?: readonly Place[];
  organizations?: readonly Place[];
};

/** Everywhere the palette can lead from here. */
export function useCommands({ here, items = [], bots = [], organizations = [] }: Known): CommandGroup[] {
  const t = useTranslations("frame.find");
  const group = (name: string, places: readonly Place[]): CommandGroup => ({
    name,
    commands: places.map(({ name: label, href }) => ({ label, href })),
  });
  return [
    { name: here?.name ?? "", commands: items.map(({ label, href }) => ({ label, href })) },
    group(t("bots"), bots),
    group(t("organizations"), organizations),
    group(t("you"), [{ name: t("account"), href: "/account" }]),
  ].filter(({ commands }) => commands.length > 0);
}
