/** What a desk is asked when it is looked at, in the order of the page. */
export const CHECKS = [
  "chatwoot-answers",
  "account-active",
  "bot-agent-role",
  "bot-agent-token",
  "owners",
  "inbox-webhooks",
  "webhooks-heard",
  "webhook-secrets",
  "agent-bots",
  "inboxes-quiet",
  "route-teams",
  "reading-back",
] as const;
export type CheckName = (typeof CHECKS)[number];
