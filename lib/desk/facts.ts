import type { Speaker } from "@/lib/chatwoot/inboxes";

/** What Chatwoot answered; or why it did not, with its status when it had one. */
export type Asked<Value> = { ok: true; value: Value } | { ok: false; reason: string; status: number | null };

export type OwnerFacts = {
  userId: string;
  name: string;
  isVerified: boolean;
  /** At Chatwoot; null: not there. */
  role: string | null;
};

export type InboxFacts = {
  botId: string;
  webhookUrl: string;
  heardAt: Date | null;
  /** As Chatwoot has it; null: it is gone there. */
  seen: {
    webhookUrl: string | null;
    isSecretRight: boolean;
    hasAgentBot: boolean;
    speakers: Speaker[];
  } | null;
};

export type RouteFacts = { botId: string; teamId: number };

/** What a look at a desk brings; what was not asked, because something before it failed, is null. */
export type DeskFacts = {
  answer: Asked<{ version: string; ms: number }>;
  account: (Asked<{ status: string }> & { number: number | null }) | null;
  /** BotAgent1's role in the account; null: not there. */
  botAgentRole: Asked<string | null> | null;
  token: Asked<true> | null;
  owners: Asked<OwnerFacts[]> | null;
  inboxes: Asked<InboxFacts[]> | null;
  /** The teams of the desk. */
  teamIds: Asked<number[]> | null;
  routes: RouteFacts[];
  /** How often reading back found in the last day what no webhook told. */
  repairs: number;
};
