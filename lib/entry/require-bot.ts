import { cache } from "react";
import { asPage } from "@/lib/entry/as-page";
import { botAt, type FoundBot } from "@/lib/entry/bot-at";

/** The chatbot at this address, for a page: somebody else's is not there. */
export const requireBot = cache(
  (organizationSlug: string, botSlug: string): Promise<FoundBot> =>
    botAt(organizationSlug, botSlug).catch(asPage),
);
