import { db } from "@/lib/db";
import { enqueueCheck } from "@/lib/desk/enqueue-check";
import { Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Has the desk looked at now, in the background. */
export async function checkDesk({ id: organizationId }: OwnerScope): Promise<void> {
  const desk = await db.desk.findUnique({ where: { organizationId }, select: { id: true } });
  if (!desk) throw new Refusal("not-found", "desk-missing");
  await enqueueCheck(organizationId);
}
