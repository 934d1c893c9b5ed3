import type { HandoffState } from "@/lib/conversations/schema";
import { iso, isoOrNull } from "@/lib/iso";
import type { RoutingRule } from "@/lib/routing/choose-route";

export type HandoffRow = {
  id: string;
  conversationId: string;
  state: HandoffState;
  origin: "bot" | "agent";
  unfinishedIntents: string[];
  reason: string | null;
  note: string | null;
  rule: RoutingRule | { kind: "take-over" };
  teamId: number | null;
  teamName: string | null;
  agentId: number | null;
  agentName: string | null;
  agentAvatarUrl: string | null;
  requestedAt: Date;
  queuedAt: Date | null;
  assignedAt: Date | null;
  joinedAt: Date | null;
  endedAt: Date | null;
  endReason: "completed" | "cancelled" | "failed" | null;
  endedBy: string | null;
  endNote: string | null;
};

/** A handoff as the runtime sees it, with every time stamp. */
export const handoffShape = (row: HandoffRow) => ({
  id: row.id,
  state: row.state,
  origin: row.origin,
  team: row.teamId === null ? null : { id: row.teamId, name: row.teamName },
  rule: row.rule,
  agent: row.agentName === null ? null : { name: row.agentName, avatarUrl: row.agentAvatarUrl },
  unfinishedIntents: row.unfinishedIntents,
  reason: row.reason,
  requestedAt: iso(row.requestedAt),
  queuedAt: isoOrNull(row.queuedAt),
  assignedAt: isoOrNull(row.assignedAt),
  joinedAt: isoOrNull(row.joinedAt),
  endedAt: isoOrNull(row.endedAt),
  endReason: row.endReason,
  endedBy: row.endedBy,
  endNote: row.endNote,
});

export type HandoffShape = ReturnType<typeof handoffShape>;
