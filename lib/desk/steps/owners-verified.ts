import { db } from "@/lib/db";
import type { Step } from "@/lib/desk/setup-context";
import { StepFailed } from "@/lib/desk/step-failed";

/** The owners whose e-mail nobody has proved yet. */
export async function listUnverifiedOwners(
  organizationId: string,
): Promise<{ id: string; name: string; email: string }[]> {
  const rows = await db.membership.findMany({
    where: { organizationId, role: "owner", user: { emailVerifiedAt: null } },
    select: { user: { select: { id: true, name: true, email: true } } },
    orderBy: { createdAt: "asc" },
  });
  return rows.map(({ user }) => user);
}

/** An owner becomes a user at Chatwoot by their address, so it must be theirs. */
export const ownersVerified: Step = async ({ organization }) => {
  const unverified = await listUnverifiedOwners(organization.id);
  const total = await db.membership.count({ where: { organizationId: organization.id, role: "owner" } });
  if (unverified.length === 0) return { done: total, total };
  const names = unverified.map(({ email }) => email).join(", ");
  throw new StepFailed(
    `Not every owner's e-mail is verified. Waiting for: ${names}`,
    "Verify it, or make them a member.",
  );
};
