import type { UserScope } from "@/lib/auth/scope";
import { db } from "@/lib/db";
import { type DeskState, deskStateOf } from "@/lib/organizations/desk-state";
import { type InvitationTrouble, invitationTrouble } from "@/lib/organizations/invitation-trouble";
import type { Role } from "@/lib/organizations/schema";
import type { OrganizationScope } from "@/lib/organizations/scope";
import { hashToken } from "@/lib/tokens";

export type OrganizationLine = { slug: string; name: string; role: Role; members: number; bots: number };

/** Where somebody belongs. */
export async function listOrganizations(user: UserScope): Promise<OrganizationLine[]> {
  const rows = await db.membership.findMany({
    where: { userId: user.id },
    select: {
      role: true,
      organization: {
        select: {
          slug: true,
          name: true,
          _count: { select: { memberships: true, bots: { where: { deletedAt: null } } } },
        },
      },
    },
    orderBy: { organization: { name: "asc" } },
  });
  return rows.map(({ role, organization: { slug, name, _count } }) => ({
    slug,
    name,
    role: role as Role,
    members: _count.memberships,
    bots: _count.bots,
  }));
}

export type MemberLine = {
  userId: string;
  name: string;
  email: string;
  role: Role;
  isVerified: boolean;
  desk: DeskState;
  joinedAt: Date;
};

/** The Internal Members: owners first, then by name. */
export async function listMembers(organization: OrganizationScope): Promise<MemberLine[]> {
  const [desk, rows] = await Promise.all([
    db.desk.findUnique({ where: { organizationId: organization.id }, include: { owners: true } }),
    db.membership.findMany({
      where: { organizationId: organization.id },
      include: { user: true },
      orderBy: [{ role: "desc" }, { user: { name: "asc" } }],
    }),
  ]);
  return rows.map(({ userId, role: word, createdAt, user }) => {
    const role = word as Role;
    const isVerified = user.emailVerifiedAt !== null;
    const atDesk = desk?.owners.find((owner) => owner.userId === userId) ?? null;
    return {
      userId,
      name: user.name,
      email: user.email,
      role,
      isVerified,
      desk: deskStateOf({ role, isVerified, atDesk }, desk !== null),
      joinedAt: createdAt,
    };
  });
}

export type InvitationLine = {
  id: string;
  email: string;
  role: Role;
  createdAt: Date;
  expiresAt: Date;
  isExpired: boolean;
};

/** Invitations that nobody answered yet. */
export async function listInvitations(organization: OrganizationScope): Promise<InvitationLine[]> {
  const rows = await db.invitation.findMany({
    where: { organizationId: organization.id, acceptedAt: null, revokedAt: null },
    orderBy: { createdAt: "desc" },
  });
  const now = new Date();
  return rows.map(({ id, email, role, createdAt, expiresAt }) => ({
    id,
    email,
    role: role as Role,
    createdAt,
    expiresAt,
    isExpired: expiresAt <= now,
  }));
}

export type InvitationView = {
  trouble: InvitationTrouble | null;
  organization: string;
  invitedBy: string;
  email: string;
  role: Role;
  /** The address has an account, so one signs in instead of making one. */
  hasAccount: boolean;
  /** The organization's address, for somebody who looks and is in it already. */
  memberOf: string | null;
};

/** What whoever holds the link may know of an invitation; null when nobody wrote it. */
export async function readInvitation(token: string, user: UserScope | null): Promise<InvitationView | null> {
  const invitation = await db.invitation.findUnique({
    where: { tokenHash: hashToken(token) },
    include: { organization: true },
  });
  if (!invitation) return null;
  const { email, role, invitedBy, organization } = invitation;
  const place = { organizationId: organization.id, userId: user?.id ?? "" };
  const [inviter, account, membership] = await Promise.all([
    db.user.findUnique({ where: { id: invitedBy } }),
    db.user.findUnique({ where: { email } }),
    db.membership.findUnique({ where: { organizationId_userId: place } }),
  ]);
  return {
    trouble: invitationTrouble(invitation, new Date()),
    organization: organization.name,
    invitedBy: inviter?.name ?? organization.name,
    email,
    role: role as Role,
    hasAccount: account !== null,
    memberOf: membership && organization.slug,
  };
}

/** The chatbots of an organization, as far as a switcher knows them. */
export const listBotPlaces = (organization: OrganizationScope): Promise<{ slug: string; name: string }[]> =>
  db.bot.findMany({
    where: { organizationId: organization.id, deletedAt: null },
    select: { slug: true, name: true },
    orderBy: { name: "asc" },
  });
