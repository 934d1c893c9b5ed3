/** Who can help: Baton itself, by one press; or a page where somebody sets it right. */
export type Help = "repair" | "resume" | "routing" | "members" | "integrations";

/** What can be found about a desk: whether it stops the relay, and what helps. */
export const FINDINGS = {
  "desk-paused": { isGrave: true, help: "resume" },
  "chatwoot-silent": { isGrave: true, help: null },
  "platform-refused": { isGrave: true, help: null },
  "account-gone": { isGrave: true, help: "integrations" },
  "account-suspended": { isGrave: true, help: null },
  "bot-agent-role": { isGrave: true, help: "repair" },
  "bot-agent-token": { isGrave: true, help: "repair" },
  "inbox-gone": { isGrave: true, help: "repair" },
  "inbox-webhook": { isGrave: true, help: "repair" },
  "inbox-secret": { isGrave: true, help: "repair" },
  "agent-bot-off": { isGrave: false, help: "repair" },
  "inbox-speaks": { isGrave: false, help: "repair" },
  "owner-missing": { isGrave: false, help: "repair" },
  "owner-unverified": { isGrave: false, help: "members" },
  "unknown-team": { isGrave: false, help: "routing" },
  "no-default-team": { isGrave: false, help: "routing" },
} as const satisfies Record<string, { isGrave: boolean; help: Help | null }>;

export type FindingCode = keyof typeof FINDINGS;
