import type { BotScope } from "@/lib/bots/scope";
import { db } from "@/lib/db";
import type { OrganizationScope } from "@/lib/organizations/scope";

/** A bot as its organization's people see it. */
export type BotOfOrganization = BotScope & { readonly slug: string; readonly name: string };

/** The organization's bot at this address, if there is one. */
export async function proveBot(
  organization: OrganizationScope,
  slug: string,
): Promise<BotOfOrganization | null> {
  const bot = await db.bot.findFirst({ where: { organizationId: organization.id, slug, deletedAt: null } });
  if (!bot) return null;
  return { id: bot.id, organizationId: organization.id, slug, name: bot.name } as BotOfOrganization;
}
