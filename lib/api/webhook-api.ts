import type { Api } from "@/lib/api/api-environment";
import { takeInWebhook } from "@/lib/conversations/take-in-webhook";

/** Where Chatwoot's webhooks come in. */
export function addWebhookApi(api: Api): void {
  api.post("/api/webhooks/chatwoot/:inboxKey", async (c) => {
    await takeInWebhook({
      inboxKey: c.req.param("inboxKey"),
      rawBody: Buffer.from(await c.req.arrayBuffer()),
      signature: c.req.header("x-chatwoot-signature"),
      timestamp: c.req.header("x-chatwoot-timestamp"),
      deliveryId: c.req.header("x-chatwoot-delivery"),
    });
    return c.body(null, 200);
  });
}
