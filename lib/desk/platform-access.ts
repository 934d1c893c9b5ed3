import type { ChatwootAccess } from "@/lib/chatwoot/call-chatwoot";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";

/** The Chatwoot that the operator named. */
export function platformAccess(): ChatwootAccess {
  const { CHATWOOT_URL, CHATWOOT_PLATFORM_TOKEN } = env();
  if (CHATWOOT_URL && CHATWOOT_PLATFORM_TOKEN) {
    return { website: CHATWOOT_URL.replace(/\/+$/, ""), token: CHATWOOT_PLATFORM_TOKEN };
  }
  throw new AppError("desk-is-off", "This Baton knows no Chatwoot.", {
    fix: "Whoever runs it sets CHATWOOT_URL and CHATWOOT_PLATFORM_TOKEN.",
  });
}
