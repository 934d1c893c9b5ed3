import type { UserScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { createOrganization } from "@/lib/organizations/create-organization";
import { proveOrganization } from "@/lib/organizations/prove-organization";
import type { Role } from "@/lib/organizations/schema";
import type { OrganizationScope, OwnerScope } from "@/lib/organizations/scope";
import { buildUser } from "@/lib/testing/build-user";
import { newId } from "@/lib/tokens";

type Organization = { name?: string; owner?: UserScope };

/** An organization as its owner sees it. */
export async function buildOrganization({ name = "Acme", owner }: Organization = {}): Promise<OwnerScope> {
  const user = owner ?? (await buildUser({ name: "Olivia Reyes" }));
  const { slug } = await createOrganization(user, { name });
  return (await scopeOf(user, slug)) as OwnerScope;
}

type Member = { role?: Role; user?: UserScope };

/** One more person in an organization: the organization as they see it. */
export async function buildMember(
  organization: OrganizationScope,
  { role = "member", user }: Member = {},
): Promise<OrganizationScope> {
  const person = user ?? (await buildUser({ name: "Mia Chen" }));
  await db.membership.create({
    data: { id: newId("mem"), organizationId: organization.id, userId: person.id, role },
  });
  return scopeOf(person, organization.slug);
}

async function scopeOf(user: UserScope, slug: string): Promise<OrganizationScope> {
  const scope = await proveOrganization(user, slug);
  if (!scope) throw new Error(`${user.email} does not belong to ${slug}`);
  return scope;
}
