import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { makeLoginLink } from "@/lib/chatwoot/users";
import { db } from "@/lib/db";
import { platformAccess } from "@/lib/desk/platform-access";
import { AppError, NotFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

/** A link that signs this owner in at Chatwoot, once and within five minutes. Made when it is clicked. */
export async function openDesk(organization: OwnerScope): Promise<string> {
  // Chatwoot knows people by their address, and this one may be another's.
  if (!organization.user.isVerified)
    throw new AppError("conflict", "Your e-mail is not verified.", { fix: "Verify it under Account first." });
  const desk = await db.desk.findUnique({
    where: { organizationId: organization.id },
    include: { owners: { where: { userId: organization.user.id } } },
  });
  const userId = desk?.owners[0]?.chatwootUserId;
  const accountId = desk?.chatwootAccountId;
  if (!userId || !accountId)
    throw new NotFound(
      "user of yours at Chatwoot",
      "Switch Chatwoot on first, or wait until its set-up is done.",
    );
  try {
    return await makeLoginLink(platformAccess(), { userId, accountId });
  } catch (error) {
    if (!(error instanceof ChatwootError)) throw error;
    const fix =
      error.status === 404
        ? "Your user there was deleted: look at Settings > Chatwoot, and press Repair."
        : `Sign in at ${desk.website} with your own password, or try again.`;
    throw new AppError("unavailable", error.message, { fix });
  }
}
