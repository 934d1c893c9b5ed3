import type { UserScope } from "@/lib/auth/scope";
import type { Role } from "@/lib/organizations/schema";

declare const proven: unique symbol;

/** An organization the caller was shown to belong to. */
export type OrganizationScope = {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly role: Role;
  readonly user: UserScope;
  readonly [proven]: true;
};

/** The same, of somebody who may change things there. */
export type OwnerScope = OrganizationScope & { readonly role: "owner" };
