import { ChatwootError, outcomeOfChatwootError } from "@/lib/chatwoot/chatwoot-error";
import type { ChatwootConversation } from "@/lib/chatwoot/conversation-shape";
import { enqueueLook } from "@/lib/conversations/enqueue-look";
import { planReconcile, reconcileSoon } from "@/lib/conversations/enqueue-reconcile";
import { humanWordIn } from "@/lib/conversations/human-word-in";
import { listChanged, SHORTEST } from "@/lib/conversations/list-changed";
import { needsLook } from "@/lib/conversations/needs-look";
import type { ConversationState } from "@/lib/conversations/schema";
import { snapshotOf } from "@/lib/conversations/snapshot-of";
import { takeInSeen } from "@/lib/conversations/take-in-seen";
import { sql } from "@/lib/db";
import type { Handler, Job } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { type DeskOfOrganization, deskOfOrganization } from "@/lib/desk/desk-of-organization";
import { done, type Outcome } from "@/lib/outcome";

const OVERLAP = 120;
const AT_FIRST = 6 * 3_600;
const RECENT = 3;

type Row = {
  id: string;
  conversationId: string;
  botId: string;
  inboxId: string;
  chatwootConversationId: number;
  status: string;
  updatedAt: number;
  assigneeId: number | null;
  lastMessageId: number;
  readAsOf: number;
  agentSeenAt: Date | null;
  state: ConversationState;
  isCurrent: boolean;
  hasAgentWords: boolean;
};

const KNOWN = `
select t.id, t."conversationId", c."botId", t."inboxId", t."chatwootConversationId", t.status, t."updatedAt", t."assigneeId",
  t."lastMessageId", t."readAsOf", t."agentSeenAt", c.state, c."deskConversationId" is not distinct from t.id as "isCurrent",
  exists (select 1 from "Message" m
    where m."deskConversationId" = t.id and m."chatwootMessageId" is not null and m.author = 'agent') as "hasAgentWords"
from "DeskConversation" t join "Conversation" c on c.id = t."conversationId"
where t."inboxId" = any($1) and t."chatwootConversationId" = any($2)`;

// Those a human has, the longest unseen first: that one was deleted, or a word in it, shows in no list. But none whose
// webhooks may be on the way.
const UNSEEN = `
select t.id, t."conversationId", c."botId", t."inboxId", t."chatwootConversationId"
from "Conversation" c join "DeskConversation" t on t.id = c."deskConversationId"
where c."organizationId" = $1 and c.state <> 'bot' and t."chatwootConversationId" is not null
  and t."chatwootConversationId" <> all($2)
  and (t."lookedAt" is null or t."lookedAt" < now() - interval '5 minutes')
order by t."lookedAt" nulls first limit $3`;

const UNSEEN_AT_ONCE = 20;

const IS_BUSY = `
select 1 from "Conversation" where "organizationId" = $1 and state <> 'bot'
union all select 1 from "Conversation" c join "Bot" b on b.id = c."botId"
where b."organizationId" = $1 and c."organizationId" = $1 and c."lastMessageAt" > now() - interval '15 minutes' limit 1`;

// However long it was: what the list leaves out now is never asked for again.
function windowOf(reconciledAt: Date | null, now: number): number {
  if (!reconciledAt) return AT_FIRST;
  return Math.max(SHORTEST, (now - reconciledAt.getTime()) / 1000 + OVERLAP);
}

const isRecent = (updatedAt: number, now: number) => Math.abs(now / 1000 - updatedAt) < RECENT;

type Reading = { desk: DeskOfOrganization; rows: Row[]; listed: ChatwootConversation[]; now: number };

/** Has those read back that differ. Returns how many there are, and how many are too fresh to tell. */
async function compare(
  organizationId: string,
  { desk, rows, listed, now }: Reading,
): Promise<{ looks: number; fresh: number }> {
  let [looks, fresh] = [0, 0];
  const known = new Map(rows.map((row) => [row.chatwootConversationId, row]));
  for (const conversation of listed) {
    const row = known.get(conversation.id);
    if (!row) continue;
    const snapshot = snapshotOf(conversation, desk.botAgentId);
    const seenAt = conversation.agent_last_seen_at;
    const isDifferent = needsLook({
      ...row,
      known: row,
      listed: {
        status: snapshot.status,
        updatedAt: snapshot.updatedAt,
        assigneeId: snapshot.assignee?.id ?? null,
        isAnswered: Boolean(conversation.first_reply_created_at),
        humanWordId: humanWordIn(conversation, desk.botAgentId),
      },
    });
    if (!isDifferent) {
      const ids = { conversationId: row.conversationId, deskConversationId: row.id };
      await takeInSeen({ ...row, ids }, seenAt);
      continue;
    }
    // Its webhook may be on the way: what is only late is no repair.
    if (isRecent(snapshot.updatedAt, now)) {
      fresh++;
      continue;
    }
    looks++;
    await enqueueLook({ organizationId, ...row, snapshot, seenAt });
  }
  return { looks, fresh };
}

async function readBack(organizationId: string): Promise<{ looks: number; fresh: number } | null> {
  const desk = await deskOfOrganization(organizationId);
  if (!desk) return null;
  const now = Date.now();
  const all = await listChanged(desk.botAgent, windowOf(desk.reconciledAt, now));
  const inboxes = new Set(desk.inboxes.map((inbox) => inbox.chatwootInboxId));
  const listed = all.filter((conversation) => inboxes.has(conversation.inbox_id));
  const rows = await sql.query<Row>(KNOWN, [
    desk.inboxes.map(({ inboxId }) => inboxId),
    listed.map(({ id }) => id),
  ]);
  const found = await compare(organizationId, { desk, rows, listed, now });
  const fresh = listed.filter(({ updated_at }) => isRecent(updated_at, now)).map(({ id }) => id);
  const unseen = await sql.query<Row>(UNSEEN, [organizationId, fresh, UNSEEN_AT_ONCE]);
  for (const row of unseen) await enqueueLook({ organizationId, ...row, snapshot: null });
  await sql.query(`update "Desk" set "reconciledAt" = $2 where "organizationId" = $1`, [
    organizationId,
    new Date(now),
  ]);
  return found;
}

async function carry({ organizationId, lane }: Job): Promise<Outcome> {
  const isBusy = (await sql.query(IS_BUSY, [organizationId])).length > 0;
  await planReconcile(organizationId, { isBusy, isOwnTurn: lane.startsWith("reconcile:") });
  try {
    const found = await readBack(organizationId);
    if (!found) return done("Chatwoot is off");
    if (found.fresh > 0) await reconcileSoon(organizationId);
    return done(found.looks === 0 ? "nothing was missed" : `${found.looks} to read back`);
  } catch (error) {
    if (error instanceof ChatwootError) return outcomeOfChatwootError(error);
    throw error;
  }
}

/** Reads a desk back, because Chatwoot never repeats a webhook: what differs is taken in like one. */
export const carryReconcile: Handler = { run: carry, policy: DESK_POLICY };
