import type { ReactNode } from "react";
import { signOut } from "@/app/sign-out";
import { PersonalShell } from "@/components/frame/personal-shell";
import { requireUser } from "@/lib/entry/require-user";
import { listOrganizations } from "@/lib/organizations/queries";

/** The frame of a page that belongs to a person; `name` is its step in the path. */
export async function PersonalFrame({ name, children }: { name?: string; children: ReactNode }) {
  const user = await requireUser();
  const places = (await listOrganizations(user)).map(({ name, slug }) => ({ name, href: `/${slug}` }));
  const only = places.length === 1 ? places[0] : undefined;
  return (
    <PersonalShell
      user={{ name: user.name, email: user.email }}
      signOut={signOut}
      organizations={places}
      {...(only && { organization: only })}
      {...(name && { name })}
    >
      {children}
    </PersonalShell>
  );
}
