import { putOwner } from "@/lib/desk/put-owner";
import type { Step } from "@/lib/desk/setup-context";
import { provenOwners } from "@/lib/desk/steps/owners-verified";

/** Every owner as an administrator of the account. Somebody may have become one since they were looked at. */
export const owners: Step = async (context) => {
  const people = await provenOwners(context.organization.id);
  const total = people.length;
  for (const [done, person] of people.entries()) {
    const last = people[done - 1]?.name;
    await context.say({ done, total, next: person.name, ...(last && { last }) });
    await putOwner(context, person);
  }
  return { done: total, total };
};
