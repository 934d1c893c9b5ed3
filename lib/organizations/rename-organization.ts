import { recordAudit } from "@/lib/audit/record-audit";
import { db, sqlIn } from "@/lib/db";
import type { OwnerScope } from "@/lib/organizations/scope";

/** Gives another name. The address stays: links and bookmarks go on working. */
export async function renameOrganization(
  organization: OwnerScope,
  { name }: { name: string },
): Promise<void> {
  await db.$transaction(async (tx) => {
    const { count } = await tx.organization.updateMany({
      where: { id: organization.id, name: { not: name } },
      data: { name },
    });
    if (count === 0) return;
    await recordAudit(sqlIn(tx), {
      organizationId: organization.id,
      actor: organization.user,
      action: "organization.renamed",
      subject: name,
      details: { from: organization.name, to: name },
    });
  });
}
