import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { makeLoginLink } from "@/lib/chatwoot/users";
import { db } from "@/lib/db";
import { platformAccess } from "@/lib/desk/platform-access";
import { Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

/** A link that signs this owner in at Chatwoot, once and within five minutes. Made when it is clicked. */
export async function openDesk(organization: OwnerScope): Promise<string> {
  // Chatwoot knows people by their address, and this one may be another's.
  if (!organization.user.isVerified) throw new Refusal("conflict", "email-not-verified");
  const desk = await db.desk.findUnique({
    where: { organizationId: organization.id },
    include: { owners: { where: { userId: organization.user.id } } },
  });
  const userId = desk?.owners[0]?.chatwootUserId;
  const accountId = desk?.chatwootAccountId;
  if (!userId || !accountId) throw new Refusal("not-found", "desk-user-missing");
  try {
    return await makeLoginLink(platformAccess(), { userId, accountId });
  } catch (error) {
    if (!(error instanceof ChatwootError)) throw error;
    const key = error.status === 404 ? "desk-user-deleted" : "desk-shut";
    throw new Refusal("unavailable", key, { why: error.message, website: desk.website });
  }
}
