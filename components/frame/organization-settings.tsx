import type { ReactNode } from "react";
import { SettingsPage } from "@/components/frame/settings-page";
import { useOrganizationSettings } from "@/components/frame/use-organization-settings";

/** A page of an organization's settings; `organization` is its address. */
export function OrganizationSettings({
  organization,
  children,
}: {
  organization: string;
  children: ReactNode;
}) {
  return <SettingsPage {...useOrganizationSettings(organization)}>{children}</SettingsPage>;
}
