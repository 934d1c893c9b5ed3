import { removeAccountUser } from "@/lib/chatwoot/account-users";
import { db } from "@/lib/db";
import type { Job } from "@/lib/deliveries/job";
import { followAtDesk } from "@/lib/desk/follow-at-desk";
import { isVerifiedOwner, listOwners } from "@/lib/desk/list-owners";
import { platformAccess } from "@/lib/desk/platform-access";
import { putOwner } from "@/lib/desk/put-owner";
import { done, type Outcome } from "@/lib/outcome";

async function follow({ organizationId }: Job): Promise<Outcome> {
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
  const proven = people.filter(isVerifiedOwner);
  for (const person of proven) await putOwner({ platform, desk, organization: desk.organization }, person);
  return done(`${proven.length} owners at the desk, ${gone.length} taken out`);
}

/** Has the desk follow who owns the organization now. */
export const carryOwners = followAtDesk(follow);
