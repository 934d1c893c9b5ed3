import { ChatwootError, outcomeOfChatwootError } from "@/lib/chatwoot/chatwoot-error";
import { isGone } from "@/lib/chatwoot/is-gone";
import { protectFromLiquid } from "@/lib/chatwoot/liquid";
import type { NewMessage as DeskMessage } from "@/lib/chatwoot/messages";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import { type Collected, collectFiles } from "@/lib/conversations/collect-files";
import { ensureContact } from "@/lib/conversations/desk-contact";
import { ensureDeskConversation, type OpenDeskConversation } from "@/lib/conversations/desk-conversation";
import { findWritten, type Written } from "@/lib/conversations/find-written";
import { sourceIdOf } from "@/lib/conversations/ids";
import { loseDeskConversation } from "@/lib/conversations/lose-desk-conversation";
import { noteCarried } from "@/lib/conversations/note-carried";
import { type MessageToCarry, readMessageToCarry } from "@/lib/conversations/read-message-to-carry";
import { writeAtDesk } from "@/lib/conversations/write-at-desk";
import { sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { done, type Exchange, type Outcome, retry, retryElsewhere } from "@/lib/outcome";

const FAIL = `update "Message" set failure = $2 where id = $1 and "deliveredAt" is null`;

const TRIES_FOR_FILES = 3;
const REFUSES_FILES = [413, 422];

/** Whether the words have waited for their files for long enough. */
const isLate = (job: DeskJob): boolean => job.attempts + 1 >= TRIES_FOR_FILES;

/** What a message looks like at the desk: a customer's words as they are, the bot's protected from templates. */
function deskMessageOf(
  { id, author, isNote, text }: Pick<MessageToCarry, "id" | "author" | "isNote" | "text">,
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
  const row = await readMessageToCarry({ messageId: job.payload.messageId, inboxId: job.desk.inboxId });
  if (!row) return done("the message was deleted");
  if (row.chatwootMessageId !== null) return done("was there already");
  const written = await findWritten(job, sourceIdOf("message", row.id));
  return written ? save(row, written) : write(job, row);
}

/** The conversation at the desk that this message goes into. */
function threadOf(job: DeskJob, { threadId, chatwootConversationId }: MessageToCarry) {
  if (threadId === null || chatwootConversationId === null) return ensureDeskConversation(job);
  return { id: threadId, chatwootConversationId };
}

async function write(job: DeskJob, row: MessageToCarry): Promise<Outcome> {
  const collected = await collectFiles(row.attachments ?? []);
  // A file's server may be away for a moment; the words are not held up for longer than that.
  if (collected.mayHeal && !isLate(job))
    return retryElsewhere(`A file could not be fetched: ${collected.missing[0]?.reason}`);
  const thread = await threadOf(job, row);
  if (row.isContactStale) await ensureContact(job);
  try {
    return await writeThere(job, { row, thread, collected });
  } catch (error) {
    if (!isGone(error)) throw error;
    await loseDeskConversation(job.conversationId, thread.id);
    return retry("The conversation was deleted at the desk; a fresh one begins");
  }
}

type Writing = { row: MessageToCarry; thread: OpenDeskConversation; collected: Collected };

async function writeThere(job: DeskJob, { row, thread, collected }: Writing): Promise<Outcome> {
  const as = row.author === "user" ? "botAgent" : "agentBot";
  const attempt = async ({ files, missing }: Omit<Collected, "mayHeal">) => {
    const message = deskMessageOf(row, missing);
    return save(row, await writeAtDesk(job, { thread, as, message, files }), missing.length);
  };
  try {
    return await attempt(collected);
  } catch (error) {
    if (collected.files.length === 0 || !mayBeForFiles(job, error)) throw error;
    // The attempts before this one had the time to show what they wrote: what is not there does not come.
    const written = await findWritten({ ...job, isSuspect: true }, sourceIdOf("message", row.id));
    if (written) return save(row, written);
    return attempt({ files: [], missing: allMissing(row, collected.missing, error.message) });
  }
}

/** Whether it may be the files that the desk does not take: too large, of a kind that it refuses, or never through. */
function mayBeForFiles(job: DeskJob, error: unknown): error is ChatwootError {
  if (!(error instanceof ChatwootError)) return false;
  if (error.arrived === "unknown") return isLate(job);
  return REFUSES_FILES.includes(error.status ?? 0) && outcomeOfChatwootError(error).kind === "refused";
}

/** All of a message's files, each with why it is missing: those that were in hand for this reason. */
const allMissing = ({ attachments }: MessageToCarry, missing: Collected["missing"], reason: string) =>
  (attachments ?? []).map(
    (attachment) => missing.find((one) => one.attachment === attachment) ?? { attachment, reason },
  );

async function save(
  { id: messageId }: MessageToCarry,
  { thread, ...written }: Written & { exchange?: Exchange },
  filesLost = 0,
): Promise<Outcome> {
  await noteCarried({ messageId, threadId: thread.id, chatwootMessageId: written.id });
  const lost = filesLost > 0 ? `, ${filesLost} files could not be carried` : "";
  return done(`to Chatwoot, conversation #${thread.chatwootConversationId}${lost}`, written.exchange);
}

/** Carries what a customer or the bot said to the desk, and keeps why it could not. */
export const carryMessage: Handler = {
  run: carryToDesk(carry),
  policy: DESK_POLICY,
  end: async ({ payload }, { isDead, says }) => {
    if (isDead) await sql.query(FAIL, [payload.messageId, says]);
  },
};
