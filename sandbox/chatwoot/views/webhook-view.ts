import type { WebhookRow } from "../store/rows";

export const webhookView = (webhook: WebhookRow) => ({
  id: webhook.id,
  name: webhook.name,
  url: webhook.url,
  account_id: webhook.accountId,
  subscriptions: webhook.subscriptions,
  secret: webhook.secret,
});
