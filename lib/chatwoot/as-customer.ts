import { z } from "zod";
import { callChatwoot } from "@/lib/chatwoot/call-chatwoot";

type Where = { website: string; inboxIdentifier: string; sourceId: string; conversationId: number };

// Only the public API speaks as the customer: by a user's token it would be that user.
async function callAsCustomer(where: Where, action: string, body?: Record<string, unknown>): Promise<void> {
  const { website, inboxIdentifier, sourceId, conversationId } = where;
  await callChatwoot(
    { website, token: "" },
    {
      method: "POST",
      path: `/public/api/v1/inboxes/${inboxIdentifier}/contacts/${sourceId}/conversations/${conversationId}/${action}`,
      ...(body && { body }),
      answer: z.unknown(),
    },
  );
}

/** Shows that the customer types. */
export const setCustomerTyping = (where: Where, isTyping: boolean): Promise<void> =>
  callAsCustomer(where, "toggle_typing", { typing_status: isTyping ? "on" : "off" });

/** The customer has read all that went out up to now; Chatwoot marks each of these messages, a moment later. */
export const setCustomerSeen = (where: Where): Promise<void> => callAsCustomer(where, "update_last_seen");
