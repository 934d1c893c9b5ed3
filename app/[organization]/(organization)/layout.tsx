import type { ReactNode } from "react";
import { signOut } from "@/app/sign-out";
import { OrganizationShell } from "@/components/frame/organization-shell";
import { requireOrganization } from "@/lib/entry/require-organization";
import { listBotPlaces, listOrganizations } from "@/lib/organizations/queries";

type Props = { params: Promise<{ organization: string }>; children: ReactNode };

export default async function Layout({ params, children }: Props) {
  const organization = await requireOrganization((await params).organization);
  const { user, name, slug } = organization;
  const [organizations, bots] = await Promise.all([listOrganizations(user), listBotPlaces(organization)]);
  return (
    <OrganizationShell
      user={{ name: user.name, email: user.email }}
      signOut={signOut}
      organizations={organizations.map((one) => ({ name: one.name, href: `/${one.slug}` }))}
      organization={{ name, href: `/${slug}` }}
      bots={bots.map((bot) => ({ name: bot.name, href: `/${slug}/${bot.slug}` }))}
    >
      {children}
    </OrganizationShell>
  );
}
