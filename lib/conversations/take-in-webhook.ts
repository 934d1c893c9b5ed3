import { KNOWN_EVENTS, type WebhookEvent, webhookEventSchema } from "@/lib/chatwoot/webhook-event";
import { isSignedByChatwoot } from "@/lib/chatwoot/webhook-signature";
import { deskNoteOf } from "@/lib/conversations/desk-note";
import { sql } from "@/lib/db";
import { intakeDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { noteHeard } from "@/lib/desk/note-heard";
import { isSelfTest, noteSelfTest } from "@/lib/desk/self-test-mark";
import { AppError, NotFound } from "@/lib/errors";
import { log } from "@/lib/log";
import { open } from "@/lib/secret-box";
import { hashToken } from "@/lib/tokens";

type InboxRow = {
  id: string;
  organizationId: string;
  botId: string;
  secretSealed: string | null;
  botAgentId: number | null;
  isEnabled: boolean;
};

const FIND = `
select i.id, i."organizationId", i."botId", i."secretSealed", d."botAgentId", i."enabledAt" is not null as "isEnabled"
from "Inbox" i join "Desk" d on d.id = i."deskId" where i.key = $1`;

type Known = { inbox: InboxRow; secret: string; until: number };

const REMEMBER = 2_000;
const known = new Map<string, Known>();

async function readInbox(key: string): Promise<Known> {
  const [inbox] = await sql.query<InboxRow>(FIND, [key]);
  if (!inbox) throw new NotFound("inbox");
  const fresh = {
    inbox,
    secret: inbox.secretSealed ? open(inbox.secretSealed) : "",
    until: Date.now() + REMEMBER,
  };
  if (known.size > 10_000) known.clear();
  if (inbox.isEnabled) known.set(key, fresh);
  return fresh;
}

/** The inbox that a webhook is for, and whose signature it carries. A secret may have changed since it was remembered. */
async function proveInbox(webhook: Webhook): Promise<InboxRow> {
  const isSigned = ({ secret }: Known) =>
    secret !== "" && isSignedByChatwoot({ ...webhook, secret, now: new Date() });
  const remembered = known.get(webhook.inboxKey);
  if (remembered && remembered.until > Date.now() && isSigned(remembered)) return remembered.inbox;
  const fresh = await readInbox(webhook.inboxKey);
  if (isSigned(fresh)) {
    await noteHeard(fresh.inbox.id);
    return fresh.inbox;
  }
  throw new AppError("unauthenticated", "The signature of this webhook does not hold.", {
    fix: "It must be signed with the inbox's secret, over the timestamp and the raw body, within five minutes.",
  });
}

export type Webhook = {
  inboxKey: string;
  rawBody: Buffer;
  signature: string | undefined;
  timestamp: string | undefined;
  /** Chatwoot's id of this delivery; a rerun of its job has the same. */
  deliveryId: string | undefined;
};

/**
 * Takes in one webhook of Chatwoot: checks that it is signed, writes down what it is worth, and answers. The work
 * comes later, because Chatwoot waits five seconds and never repeats (contract.md, section 4.2).
 */
export async function takeInWebhook(webhook: Webhook): Promise<"enqueued" | "ignored"> {
  const inbox = await proveInbox(webhook);
  const event = readEvent(webhook.rawBody);
  if (!event) return "ignored";
  const conversation = "conversation" in event ? event.conversation : event;
  const sourceId = conversation.contact_inbox?.source_id;
  if (sourceId && isSelfTest(sourceId)) {
    await noteSelfTest(inbox.id, sourceId);
    return "ignored";
  }
  const note = inbox.isEnabled ? deskNoteOf(event, inbox.botAgentId ?? 0) : null;
  if (!note || !sourceId) return "ignored";
  await enqueueDelivery(sql, {
    organizationId: inbox.organizationId,
    botId: inbox.botId,
    conversationId: sourceId,
    lane: `intake:${sourceId}`,
    destination: intakeDestination(inbox.organizationId),
    urgency: 0,
    kind: "desk.event",
    payload: {
      inboxId: inbox.id,
      chatwootConversationId: conversation.id,
      mark: conversation.additional_attributes?.baton ?? null,
      note,
      seenAt: conversation.agent_last_seen_at ?? null,
    },
    dedupeKey: `webhook:${inbox.id}:${webhook.deliveryId ?? hashToken(webhook.rawBody.toString("utf8"))}`,
  });
  return "enqueued";
}

function readEvent(rawBody: Buffer): WebhookEvent | null {
  let json: unknown;
  try {
    json = JSON.parse(rawBody.toString("utf8"));
  } catch {
    throw new AppError("invalid-json", "The body is not JSON.");
  }
  const read = webhookEventSchema.safeParse(json);
  if (read.success) return read.data;
  // Events that Baton does not know are fine; one that it knows and cannot read is a new Chatwoot's.
  const name = (json as { event?: unknown } | null)?.event;
  if (KNOWN_EVENTS.some((known) => known === name))
    log.warn({ event: name, issues: read.error.issues }, "webhook.unreadable");
  return null;
}
