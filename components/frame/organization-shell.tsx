import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Crumb } from "@/components/frame/crumb";
import type { NavItem } from "@/components/frame/nav-item";
import type { Person } from "@/components/frame/person";
import type { Place } from "@/components/frame/place";
import { Shell } from "@/components/frame/shell";
import { useCommands } from "@/components/frame/use-commands";
import { useOrganizationSettings } from "@/components/frame/use-organization-settings";

type Props = {
  user: Person;
  signOut: () => Promise<void>;
  setLanguage?: (language: string) => Promise<void>;
  organizations: readonly Place[];
  organization: Place;
  bots: readonly Place[];
  children: ReactNode;
};

/** The frame of an organization's pages. */
export function OrganizationShell({ organizations, organization, bots, children, ...me }: Props) {
  const t = useTranslations("frame.organization");
  const switching = useTranslations("frame.switch");
  const side = useOrganizationSettings(organization.href);
  const items: NavItem[] = [
    { label: t("bots"), href: organization.href, exact: true },
    {
      label: t("settings"),
      href: `${organization.href}/settings/general`,
      under: `${organization.href}/settings`,
    },
  ];
  return (
    <Shell
      {...me}
      commands={useCommands({ here: organization, items: side.items, bots, organizations })}
      tabs={{ label: organization.name, items }}
      side={side}
      crumbs={
        <Crumb
          square
          label={switching("organization")}
          here={organization}
          places={organizations}
          all={{ name: switching("allOrganizations"), href: "/organizations" }}
        />
      }
    >
      {children}
    </Shell>
  );
}
