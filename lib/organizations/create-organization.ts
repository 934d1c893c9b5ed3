import { recordAudit } from "@/lib/audit/record-audit";
import type { UserScope } from "@/lib/auth/scope";
import { db, type PrismaTransaction, sqlIn } from "@/lib/db";
import { FieldRefusal, Refusal } from "@/lib/errors";
import { isReservedSlug, slugCandidates, slugOf } from "@/lib/organizations/slug";
import { newId } from "@/lib/tokens";

/** Founds an organization; who founds it owns it. */
export async function createOrganization(
  user: UserScope,
  { name }: { name: string },
): Promise<{ slug: string }> {
  const wanted = slugOf(name);
  if (isReservedSlug(wanted))
    throw new FieldRefusal("invalid-request", { name: "organization-name-reserved" }, { wanted });
  return db.$transaction(async (tx) => {
    const { id, slug } = await takeSlug(tx, name, wanted);
    await tx.membership.create({
      data: { id: newId("mem"), organizationId: id, userId: user.id, role: "owner" },
    });
    await recordAudit(sqlIn(tx), {
      organizationId: id,
      actor: user,
      action: "organization.created",
      subject: name,
    });
    return { slug };
  });
}

async function takeSlug(tx: PrismaTransaction, name: string, wanted: string) {
  const id = newId("org");
  for (const slug of slugCandidates(wanted, id.slice(-6))) {
    const { count } = await tx.organization.createMany({ data: { id, slug, name }, skipDuplicates: true });
    if (count === 1) return { id, slug };
  }
  throw new Refusal("conflict", "organization-name-worn");
}
