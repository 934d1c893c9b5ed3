import { recordAudit } from "@/lib/audit/record-audit";
import { db, sqlIn } from "@/lib/db";
import { Refusal } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import { slugCandidates, slugOf } from "@/lib/organizations/slug";
import { newId } from "@/lib/tokens";

// The part of the organization's address that is not a bot.
const RESERVED = new Set(["settings"]);

/** Makes a chatbot; its address comes from its name and is unique in the organization. */
export async function createBot(
  organization: OwnerScope,
  { name }: { name: string },
): Promise<{ id: string; slug: string }> {
  const { id: organizationId, user } = organization;
  const id = newId("bot");
  return db.$transaction(async (tx) => {
    const wanted = slugOf(name) || "bot";
    for (const slug of slugCandidates(wanted, id.slice(-6))) {
      if (RESERVED.has(slug)) continue;
      const { count } = await tx.bot.createMany({
        data: { id, organizationId, slug, name },
        skipDuplicates: true,
      });
      if (count === 0) continue;
      await recordAudit(sqlIn(tx), { organizationId, actor: user, action: "bot.created", subject: name });
      return { id, slug };
    }
    throw new Refusal("conflict", "bot-name-worn");
  });
}
