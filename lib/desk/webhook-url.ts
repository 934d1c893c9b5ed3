import { env } from "@/lib/env";

/** Where Chatwoot sends the webhooks of an inbox. */
export function webhookUrl(inboxKey: string): string {
  const { BATON_URL, CHATWOOT_WEBHOOK_URL } = env();
  return new URL(`/api/webhooks/chatwoot/${inboxKey}`, CHATWOOT_WEBHOOK_URL ?? BATON_URL).toString();
}
