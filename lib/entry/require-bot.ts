import { cache } from "react";
import { type BotOfOrganization, proveBot } from "@/lib/bots/prove-bot";
import { asPage } from "@/lib/entry/as-page";
import { requireOrganization } from "@/lib/entry/require-organization";
import { NotFound } from "@/lib/errors";
import type { OrganizationScope } from "@/lib/organizations/scope";

export type BotPage = { organization: OrganizationScope; bot: BotOfOrganization };

async function find(organizationSlug: string, botSlug: string): Promise<BotPage> {
  const organization = await requireOrganization(organizationSlug);
  const bot = await proveBot(organization, botSlug);
  if (!bot) throw new NotFound("chatbot");
  return { organization, bot };
}

/** The chatbot at this address, for a page: somebody else's is not there. */
export const requireBot = cache(
  (organizationSlug: string, botSlug: string): Promise<BotPage> =>
    find(organizationSlug, botSlug).catch(asPage),
);
