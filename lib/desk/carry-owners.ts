import { removeAccountUser } from "@/lib/chatwoot/account-users";
import { ChatwootError, outcomeOfChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { db } from "@/lib/db";
import type { Handler, Job } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { listOwners } from "@/lib/desk/list-owners";
import { platformAccess } from "@/lib/desk/platform-access";
import { putOwner } from "@/lib/desk/put-owner";
import { done, type Outcome, retry } from "@/lib/outcome";

async function follow(organizationId: string): Promise<Outcome> {
  const desk = await db.desk.findUnique({
    where: { organizationId },
    include: { owners: true, organization: { select: { id: true, name: true } } },
  });
  if (!desk || desk.chatwootAccountId === null) return done("no account yet");
  const people = await listOwners(organizationId);
  const platform = platformAccess();
  const gone = desk.owners.filter(
    (one) => one.role !== null && !people.some((person) => person.id === one.userId),
  );
  for (const { id, chatwootUserId } of gone) {
    if (chatwootUserId !== null) await removeAccountUser(platform, desk.chatwootAccountId, chatwootUserId);
    await db.deskOwner.update({ where: { id }, data: { role: null } });
  }
  // An address that nobody proved could be somebody else's user at Chatwoot.
  const proven = people.filter((person) => person.isVerified);
  for (const person of proven) await putOwner({ platform, desk, organization: desk.organization }, person);
  return done(`${proven.length} owners at the desk, ${gone.length} taken out`);
}

async function carry(job: Job): Promise<Outcome> {
  try {
    return await follow(job.organizationId);
  } catch (error) {
    if (!(error instanceof ChatwootError)) throw error;
    const outcome = outcomeOfChatwootError(error);
    // Pausing would stop the very lanes in which desks are set up and looked at.
    return outcome.kind === "paused" ? retry(outcome.reason, outcome.exchange) : outcome;
  }
}

/** Has the desk follow who owns the organization now. */
export const carryOwners: Handler = { run: carry, policy: DESK_POLICY };
