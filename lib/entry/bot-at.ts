import { type BotOfOrganization, proveBot } from "@/lib/bots/prove-bot";
import { organizationAt } from "@/lib/entry/organization-at";
import { NotFound } from "@/lib/errors";
import type { OrganizationScope } from "@/lib/organizations/scope";

export type FoundBot = { organization: OrganizationScope; bot: BotOfOrganization };

/** The chatbot at an address, for somebody who belongs to its organization; for all others there is none. */
export async function botAt(organizationSlug: string, botSlug: string): Promise<FoundBot> {
  const organization = await organizationAt(organizationSlug);
  const bot = await proveBot(organization, botSlug);
  if (!bot) throw new NotFound("chatbot");
  return { organization, bot };
}
