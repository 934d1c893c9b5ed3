import type { Sql } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import type { Role } from "@/lib/organizations/schema";
import type { OrganizationScope } from "@/lib/organizations/scope";

type Member = { id: string; userId: string; role: Role; email: string; name: string };

// Two who change members at the same time take turns here, and the second reads what the first left.
const LOCK = `
select m.id, m."userId", m.role, u.email, u.name
from "Membership" m join "User" u on u.id = m."userId"
where m."organizationId" = $1 order by m.id for update of m`;

/** The members of an organization as they are, and stay until this transaction ends. */
export class LockedMembers {
  private constructor(private readonly members: Member[]) {}

  static async of(tx: Sql, organization: OrganizationScope): Promise<LockedMembers> {
    return new LockedMembers(await tx.query<Member>(LOCK, [organization.id]));
  }

  find(userId: string): Member {
    const member = this.members.find((one) => one.userId === userId);
    if (!member) throw new Refusal("not-found", "member-gone");
    return member;
  }

  /** Whoever lost their place since their request was proven may not go on. */
  mustBeOwner(userId: string): void {
    const isOwner = this.members.some((one) => one.userId === userId && one.role === "owner");
    if (!isOwner) throw new Refusal("forbidden", "owners-only");
  }

  /** An organization without an owner could not be helped by anybody in it. */
  mustStayOwned(without: Member): void {
    const stays = this.members.some((one) => one.role === "owner" && one.id !== without.id);
    if (stays) return;
    throw new Refusal("conflict", "last-owner", { name: without.name });
  }
}
