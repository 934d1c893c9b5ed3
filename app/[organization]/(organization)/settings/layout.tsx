import type { ReactNode } from "react";
import { OrganizationSettings } from "@/components/frame/organization-settings";

type Props = { params: Promise<{ organization: string }>; children: ReactNode };

export default async function Layout({ params, children }: Props) {
  return (
    <OrganizationSettings organization={`/${(await params).organization}`}>{children}</OrganizationSettings>
  );
}
