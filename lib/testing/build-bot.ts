import { createBot } from "@/lib/bots/create-bot";
import { issueApiKey } from "@/lib/bots/issue-api-key";
import { proveApiKey } from "@/lib/bots/prove-api-key";
import type { BotScope } from "@/lib/bots/scope";
import type { OwnerScope } from "@/lib/organizations/scope";

export type BuiltBot = { scope: BotScope; id: string; slug: string; key: string };

/** A chatbot with a key. */
export async function buildBot(organization: OwnerScope, { name = "Acme bot" } = {}): Promise<BuiltBot> {
  const { id, slug } = await createBot(organization, { name });
  const { key } = await issueApiKey(organization, { botId: id, name: "test" });
  return { scope: await proveApiKey(key), id, slug, key };
}
