import type { Attachment } from "@/lib/conversations/schema";
import { sql } from "@/lib/db";
import { inBatches } from "@/lib/in-batches";

export type MessageToCarry = {
  id: number;
  author: "user" | "bot";
  isNote: boolean;
  text: string | null;
  attachments: Attachment[] | null;
  chatwootMessageId: number | null;
  /** The person changed since the contact was written. */
  isContactStale: boolean;
  /** The conversation at the desk that is open for it, once it was begun there. */
  threadId: string | null;
  chatwootConversationId: number | null;
};

type Wanted = { messageId: unknown; inboxId: string };

const READ = {
  name: "messages-to-carry",
  text: `
select m.id, m.author, m."isNote", m.text, m.attachments, m."chatwootMessageId",
  c."chatwootContactId" is not null and p.hash is distinct from c."contactHash" as "isContactStale",
  t.id as "threadId", t."chatwootConversationId"
from unnest($1::bigint[], $2::text[]) as wanted(id, "inboxId")
cross join lateral (select * from "Message" where id = wanted.id limit 1) m
cross join lateral (select * from "Conversation" where id = m."conversationId" limit 1) c
left join lateral (select hash from "Person" where id = c."personId" limit 1) p on true
left join lateral (
  select id, "chatwootConversationId" from "DeskConversation"
  where id = c."deskConversationId" and "inboxId" = wanted."inboxId" and "closedAt" is null
    and "chatwootConversationId" is not null limit 1
) t on true`,
};

/** A message as it goes to the desk, and where it goes there; null when it was deleted. Many are read at once. */
export const readMessageToCarry = inBatches<Wanted, MessageToCarry | null>(async (wanted) => {
  const rows = await sql.query<MessageToCarry>(READ, [
    wanted.map(({ messageId }) => messageId),
    wanted.map(({ inboxId }) => inboxId),
  ]);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return wanted.map(({ messageId }) => byId.get(Number(messageId)) ?? null);
});
