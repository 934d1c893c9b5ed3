import { cache } from "react";
import { asPage } from "@/lib/entry/as-page";
import { type BotPlace, botAt } from "@/lib/entry/bot-at";

/** The chatbot at this address, for a page: somebody else's is not there. */
export const requireBot = cache(
  (organizationSlug: string, botSlug: string): Promise<BotPlace> =>
    botAt(organizationSlug, botSlug).catch(asPage),
);
