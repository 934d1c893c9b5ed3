import { File } from "node:buffer";
import { FormData } from "undici";
import type { ChatwootAnswer } from "@/lib/chatwoot/call-chatwoot";
import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";
import {
  type ChatwootMessage,
  createMessage,
  createMessageWithFiles,
  listMessages,
  type NewMessage,
} from "@/lib/chatwoot/messages";
import type { DeskJob } from "@/lib/conversations/carry-to-desk";
import type { OpenDeskConversation } from "@/lib/conversations/desk-conversation";
import type { CarriedFile } from "@/lib/conversations/fetch-attachment";
import { sql } from "@/lib/db";
import type { Exchange } from "@/lib/outcome";

// Of what Baton wrote: an agent's word may have come after the one that is looked for.
const NEWEST_OF_OURS = `
select "chatwootMessageId" as id from "Message"
where "deskConversationId" = $1 and "chatwootMessageId" is not null and author in ('user', 'bot')
order by "chatwootMessageId" desc limit 1`;

const PAGE = 100;

/** Looks for our mark among what came after the newest message that we know to be ours: lanes write in order. */
async function findBySourceId(
  access: DeskAccess,
  thread: OpenDeskConversation,
  sourceId: string,
): Promise<number | null> {
  const [newest] = await sql.query<{ id: number | null }>(NEWEST_OF_OURS, [thread.id]);
  for (let after = newest?.id ?? 0; ; ) {
    const page: ChatwootMessage[] = await listMessages(access, {
      conversationId: thread.chatwootConversationId,
      after,
    });
    const found = page.find((message) => message.source_id === sourceId);
    if (found) return found.id;
    const last = page.at(-1);
    if (page.length < PAGE || !last || last.id <= after) return null;
    after = last.id;
  }
}

// Chatwoot takes files as multipart only, and then the fields too (contract.md, section 2.9).
function formOf({ content, type, isPrivate, sourceId }: NewMessage, files: CarriedFile[]): FormData {
  const form = new FormData();
  form.set("content", content);
  form.set("message_type", type);
  form.set("source_id", sourceId);
  if (isPrivate) form.set("private", "true");
  for (const { name, type: fileType, bytes } of files) {
    form.append("attachments[]", new File([bytes], name, { type: fileType }));
  }
  return form;
}

type Writing = {
  thread: OpenDeskConversation;
  as: "botAgent" | "agentBot";
  message: NewMessage;
  files?: CarriedFile[];
};

/**
 * Writes a message at the desk once: when an earlier attempt may have arrived, it looks for it first, because
 * Chatwoot has no idempotency (contract.md, section 11, row 15).
 */
export async function writeAtDesk(
  job: DeskJob,
  { thread, as, message, files = [] }: Writing,
): Promise<{ id: number; exchange?: Exchange }> {
  const { desk } = job;
  if (job.isSuspect) {
    const there = await findBySourceId(desk.botAgent, thread, message.sourceId);
    if (there !== null) return { id: there };
  }
  const number = thread.chatwootConversationId;
  const written: ChatwootAnswer<{ id: number }> =
    files.length > 0
      ? await createMessageWithFiles(desk[as], number, formOf(message, files))
      : await createMessage(desk[as], number, message);
  return { id: written.value.id, exchange: written.exchange };
}

/** Whether Chatwoot says that the conversation is not there any more. */
export const isGone = (error: unknown): boolean => error instanceof ChatwootError && error.status === 404;
