import { z } from "zod";
import { callChatwoot } from "@/lib/chatwoot/call-chatwoot";

type Where = { website: string; inboxIdentifier: string; sourceId: string; conversationId: number };

/** Shows that the customer types. Only the public API can say so: by a user's token it would be that user who types. */
export async function setCustomerTyping(
  { website, inboxIdentifier, sourceId, conversationId }: Where,
  isTyping: boolean,
): Promise<void> {
  await callChatwoot(
    { website, token: "" },
    {
      method: "POST",
      path: `/public/api/v1/inboxes/${inboxIdentifier}/contacts/${sourceId}/conversations/${conversationId}/toggle_typing`,
      body: { typing_status: isTyping ? "on" : "off" },
      answer: z.unknown(),
    },
  );
}
