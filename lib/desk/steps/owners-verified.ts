import { isVerifiedOwner, listOwners, type VerifiedOwner } from "@/lib/desk/list-owners";
import type { Step } from "@/lib/desk/setup-context";
import { StepFailed } from "@/lib/desk/step-failed";

/** The owners, each of whom has proved their address; the step fails while one has not. */
export async function provenOwners(organizationId: string): Promise<VerifiedOwner[]> {
  const everybody = await listOwners(organizationId);
  const unverified = everybody.filter((owner) => !isVerifiedOwner(owner));
  if (unverified.length === 0) return everybody.filter(isVerifiedOwner);
  throw new StepFailed(
    `Not every owner's e-mail is verified. Waiting for: ${unverified.map(({ email }) => email).join(", ")}`,
    "Verify it, or make them a member.",
  );
}

/** An owner becomes a user at Chatwoot by their address, so it must be theirs. */
export const ownersVerified: Step = async ({ organization }) => {
  const { length: total } = await provenOwners(organization.id);
  return { done: total, total };
};
