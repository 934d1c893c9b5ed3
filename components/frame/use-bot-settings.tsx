import { Blocks, ListOrdered, Settings } from "lucide-react";
import { useTranslations } from "next-intl";
import type { NavItem } from "@/components/frame/nav-item";

/** The left list of a chatbot's settings; `bot` is its address. */
export function useBotSettings(bot: string): { label: string; items: NavItem[] } {
  const t = useTranslations("frame.bot");
  const at = `${bot}/settings`;
  return {
    label: t("setting"),
    items: [
      { label: t("general"), href: `${at}/general`, icon: <Settings /> },
      { label: t("integrations"), href: `${at}/integrations`, icon: <Blocks /> },
      { label: t("routingPriority"), href: `${at}/routing-priority`, icon: <ListOrdered /> },
    ],
  };
}
