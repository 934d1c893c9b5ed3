import { inTransaction, sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { INTAKE_POLICY } from "@/lib/deliveries/next-attempt";
import { followOwners } from "@/lib/organizations/follow-owners";
import { done } from "@/lib/outcome";

const OWNED = `select "organizationId" as id from "Membership" where "userId" = $1 and role = 'owner'`;

/** Somebody proved their address: the desks that they own were waiting for that. */
export const carryVerified: Handler = {
  policy: INTAKE_POLICY,
  run: async ({ payload }) => {
    const owned = await sql.query<{ id: string }>(OWNED, [payload.userId]);
    await inTransaction(async (tx) => {
      for (const { id } of owned) await followOwners(tx, id);
    });
    return done(`an owner of ${owned.length}`);
  },
};
