import type { BotScope } from "@/lib/bots/scope";
import { type MessageReceipt, messageReceipt } from "@/lib/conversations/message-receipt";
import type { MessageRow } from "@/lib/conversations/message-shape";
import type { Attachment } from "@/lib/conversations/schema";
import { sql } from "@/lib/db";
import { iso, isoOrNull } from "@/lib/iso";

/** A message as people read it. */
export type ThreadMessage = {
  id: number;
  author: MessageRow["author"];
  isNote: boolean;
  isTalkOver: boolean;
  text: string | null;
  attachments: Attachment[];
  authorName: string | null;
  authorAvatarUrl: string | null;
  /** When Baton took it in. */
  at: string;
  editedAt: string | null;
  deletedAt: string | null;
  receipt: MessageReceipt | null;
};

export type ThreadPage = { messages: ThreadMessage[]; hasEarlier: boolean };

const PAGE = 100;
const MOST = 1_000;

const IS_PENDING = `m."deliveredAt" is null and m.author in ('user', 'bot') and m.id in (
  select (d.payload ->> 'messageId')::bigint from "Delivery" d
  where d.lane = 'desk:' || $1 and d.state = 'pending' and d.kind = 'desk.message')`;

const THREAD = `
select m.*, ${IS_PENDING} as "isPending" from "Conversation" c join "Message" m on m."conversationId" = c.id
where c.id = $1 and c."botId" = $2 and ($3::bigint is null or m.id < $3) and ($4::bigint is null or m.id >= $4)
order by m.id desc limit $5`;

type Row = MessageRow & { isPending: boolean };

const messageOf = (row: Row): ThreadMessage => ({
  id: Number(row.id),
  author: row.author,
  isNote: row.isNote,
  isTalkOver: row.isTalkOver,
  text: row.text,
  attachments: row.attachments ?? [],
  authorName: row.authorName,
  authorAvatarUrl: row.authorAvatarUrl,
  at: iso(row.createdAt),
  editedAt: isoOrNull(row.editedAt),
  deletedAt: isoOrNull(row.deletedAt),
  receipt: row.deletedAt ? null : messageReceipt(row),
});

/** `from` is the first message that is on the page already; without one, it is the newest page. */
type Window = { before?: number | undefined; from?: number | undefined; size?: number };

/** The newest messages, or those before one, or all from one on; in order. */
export async function listThread(
  bot: BotScope,
  conversationId: string,
  { before, from, size = PAGE }: Window = {},
): Promise<ThreadPage> {
  const limit = from === undefined ? size : MOST;
  const values = [conversationId, bot.id, before ?? null, from ?? null, limit + 1];
  const rows = await sql.query<Row>(THREAD, values);
  return { messages: rows.slice(0, limit).reverse().map(messageOf), hasEarlier: rows.length > limit };
}
