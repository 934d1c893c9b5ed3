import { Headset, ScrollText, Settings, Users } from "lucide-react";
import { useTranslations } from "next-intl";
import type { NavItem } from "@/components/frame/nav-item";

/** The left list of an organization's settings; `organization` is its address. */
export function useOrganizationSettings(organization: string): { label: string; items: NavItem[] } {
  const t = useTranslations("frame.organization");
  const at = `${organization}/settings`;
  return {
    label: t("settings"),
    items: [
      { label: t("general"), href: `${at}/general`, icon: <Settings /> },
      { label: t("members"), href: `${at}/members`, icon: <Users /> },
      { label: t("chatwoot"), href: `${at}/chatwoot`, icon: <Headset /> },
      { label: t("audit"), href: `${at}/audit`, icon: <ScrollText /> },
    ],
  };
}
