import { asInteger, asIntegers, asList, asText, type Params } from "../cast";
import { SECOND } from "../clock";
import type { Installation } from "../installation";
import { brokenByRails } from "../refusal";
import type { Store } from "../store/create-store";
import type { AccountUserRow, ConversationRow, Status } from "../store/rows";
import { isInboxMember } from "./can-see-conversation";
import { STATUSES } from "./change-status";

const PAGE = 25;

export type ConversationList = {
  meta: { mine_count: number; assigned_count: number; unassigned_count: number; all_count: number };
  conversations: ConversationRow[];
};

/** The list of an account as a member sees it: agents see their inboxes, and not their teams' conversations. */
export function listConversations(
  { store, now }: Installation,
  membership: AccountUserRow,
  params: Params,
): ConversationList {
  const found = store.by.conversationsOfAccount
    .all(membership.accountId)
    .filter(
      (row) => membership.role === "administrator" || isInboxMember(store, row.inboxId, membership.userId),
    )
    .filter(matching(store, params));
  const isMine = (row: ConversationRow) => row.assigneeId === membership.userId;
  const isFree = (row: ConversationRow) => row.assigneeId === null;
  const unassigned = found.filter(isFree).length;
  const meta = {
    mine_count: found.filter(isMine).length,
    assigned_count: found.length - unassigned,
    unassigned_count: unassigned,
    all_count: found.length,
  };
  const wanted: Record<string, (row: ConversationRow) => boolean> = {
    me: isMine,
    unassigned: isFree,
    assigned: (row) => !isFree(row),
  };
  const ofType = found.filter(wanted[asText(params.assignee_type) ?? ""] ?? (() => true));
  return { meta, conversations: paged(sorted(ofType, asText(params.sort_by)), params, now()) };
}

function matching(store: Store, params: Params): (row: ConversationRow) => boolean {
  const status = statusOf(params);
  const inboxId = asInteger(params.inbox_id);
  const teamId = asInteger(params.team_id);
  const labels = asList(params.labels);
  const sourceId = asText(params.source_id);
  const words = asText(params.q)?.toLowerCase();
  return (row) =>
    (status === null || row.status === status) &&
    (inboxId === null || row.inboxId === inboxId) &&
    (teamId === null || row.teamId === teamId) &&
    (labels.length === 0 || row.labels.some((label) => labels.includes(label))) &&
    (!sourceId || store.contactInboxes.get(row.contactInboxId)?.sourceId === sourceId) &&
    (!words || says(store, row, words));
}

function statusOf(params: Params): Status | null {
  const status = asText(params.status) || "open";
  if (status === "all") return null;
  const known = STATUSES.find((one) => one === status);
  if (!known) throw brokenByRails();
  return known;
}

const says = (store: Store, row: ConversationRow, words: string) =>
  store.by.messagesOfConversation
    .all(row.id)
    .some((message) => message.content?.toLowerCase().includes(words) ?? false);

const RANK = { urgent: 4, high: 3, medium: 2, low: 1 };
const priority = (row: ConversationRow) => (row.priority === null ? 0 : RANK[row.priority]);

function sorted(rows: ConversationRow[], by: string | null): ConversationRow[] {
  const keys: Record<string, (row: ConversationRow) => number> = {
    created_at: (row) => row.createdAt,
    priority,
    waiting_since: (row) => row.waitingSince ?? 0,
    last_activity_at: (row) => row.lastActivityAt,
  };
  const [, name = "last_activity_at", direction = "desc"] = /^(\w+?)_(asc|desc)$/.exec(by ?? "") ?? [];
  const key = keys[name] ?? ((row: ConversationRow) => row.lastActivityAt);
  const sign = direction === "asc" ? 1 : -1;
  return rows.sort((a, b) => sign * (key(a) - key(b)) || sign * (a.id - b.id));
}

/** What was updated of late comes all at once; everything else in pages. */
function paged(rows: ConversationRow[], params: Params, now: number): ConversationRow[] {
  const within = asInteger(params.updated_within);
  if (within !== null) return rows.filter((row) => row.updatedAt > now - within * SECOND);
  const page = Math.max(1, asIntegers(params.page)[0] ?? 1);
  return rows.slice((page - 1) * PAGE, page * PAGE);
}
