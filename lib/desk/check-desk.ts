import { db } from "@/lib/db";
import { enqueueCheck } from "@/lib/desk/enqueue-check";
import { NotFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Has the desk looked at now, in the background. */
export async function checkDesk({ id: organizationId }: OwnerScope): Promise<void> {
  const desk = await db.desk.findUnique({ where: { organizationId }, select: { id: true } });
  if (!desk) throw new NotFound("desk", "Switch Chatwoot on first.");
  await enqueueCheck(organizationId);
}
