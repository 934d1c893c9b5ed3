import { protectFromLiquid } from "@/lib/chatwoot/liquid";
import type { NewMessage as DeskMessage } from "@/lib/chatwoot/messages";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import { type Collected, collectFiles } from "@/lib/conversations/collect-files";
import { ensureContact } from "@/lib/conversations/desk-contact";
import { ensureDeskConversation } from "@/lib/conversations/desk-conversation";
import { findWritten, type Written } from "@/lib/conversations/find-written";
import { sourceIdOf } from "@/lib/conversations/ids";
import { loseDeskConversation } from "@/lib/conversations/lose-desk-conversation";
import type { Attachment } from "@/lib/conversations/schema";
import { isGone, writeAtDesk } from "@/lib/conversations/write-at-desk";
import { sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { done, type Exchange, type Outcome, retry } from "@/lib/outcome";

type Row = {
  id: number;
  author: "user" | "bot";
  isNote: boolean;
  text: string | null;
  attachments: Attachment[] | null;
  chatwootMessageId: number | null;
  /** The person changed since the contact was written. */
  isContactStale: boolean;
};

const READ = `
select m.id, m.author, m."isNote", m.text, m.attachments, m."chatwootMessageId",
  c."chatwootContactId" is not null and p.hash is distinct from c."contactHash" as "isContactStale"
from "Message" m join "Conversation" c on c.id = m."conversationId" left join "Person" p on p.id = c."personId"
where m.id = $1`;
const SAVE = `update "Message" set "deskConversationId" = $2, "chatwootMessageId" = $3 where id = $1`;

const TRIES_FOR_FILES = 3;

/** What a message looks like at the desk: a customer's words as they are, the bot's protected from templates. */
function deskMessageOf(
  { id, author, isNote, text }: Pick<Row, "id" | "author" | "isNote" | "text">,
  missing: Collected["missing"] = [],
): DeskMessage {
  const lines = missing.map(
    ({ attachment: { name, url }, reason }) => `[${name ?? url}](${url}) could not be carried: ${reason}`,
  );
  const content = [text, ...lines].filter(Boolean).join("\n\n");
  const sourceId = sourceIdOf("message", id);
  if (author === "user") return { content, type: "incoming", sourceId };
  return { content: protectFromLiquid(content), type: "outgoing", isPrivate: isNote, sourceId };
}

async function carry(job: DeskJob): Promise<Outcome> {
  const [row] = await sql.query<Row>(READ, [job.payload.messageId]);
  if (!row) return done("the message was deleted");
  if (row.chatwootMessageId !== null) return done("was there already");
  const written = await findWritten(job, sourceIdOf("message", row.id));
  return written ? save(row, written) : write(job, row);
}

async function write(job: DeskJob, row: Row): Promise<Outcome> {
  const { files, missing, mayHeal } = await collectFiles(row.attachments ?? []);
  // A file's server may be away for a moment; the words are not held up for longer than that.
  if (mayHeal && job.attempts + 1 < TRIES_FOR_FILES)
    return retry(`A file could not be fetched: ${missing[0]?.reason}`);
  const thread = await ensureDeskConversation(job);
  if (row.isContactStale) await ensureContact(job);
  try {
    const as = row.author === "user" ? "botAgent" : "agentBot";
    const message = deskMessageOf(row, missing);
    return save(row, await writeAtDesk(job, { thread, as, message, files }), missing.length);
  } catch (error) {
    if (!isGone(error)) throw error;
    await loseDeskConversation(job.conversationId, thread.id);
    return retry("The conversation was deleted at the desk; a fresh one begins");
  }
}

async function save(
  { id }: Row,
  { thread, ...written }: Written & { exchange?: Exchange },
  filesLost = 0,
): Promise<Outcome> {
  await sql.query(SAVE, [id, thread.id, written.id]);
  const lost = filesLost > 0 ? `, ${filesLost} files could not be carried` : "";
  return done(`to Chatwoot, conversation #${thread.chatwootConversationId}${lost}`, written.exchange);
}

/** Carries what a customer or the bot said to the desk. */
export const carryMessage: Handler = { run: carryToDesk(carry), policy: DESK_POLICY };
