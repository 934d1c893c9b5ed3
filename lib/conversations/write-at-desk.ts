import { File } from "node:buffer";
import { FormData } from "undici";
import type { ChatwootAnswer } from "@/lib/chatwoot/call-chatwoot";
import { createMessage, createMessageWithFiles, type NewMessage } from "@/lib/chatwoot/messages";
import type { DeskJob } from "@/lib/conversations/carry-to-desk";
import type { OpenDeskConversation } from "@/lib/conversations/desk-conversation";
import type { CarriedFile } from "@/lib/conversations/fetch-attachment";
import { findWritten, type Written } from "@/lib/conversations/find-written";
import type { Exchange } from "@/lib/outcome";

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

/** Writes a message into a conversation at the desk, whatever may stand there already. */
export async function writeAtDesk(
  { desk }: DeskJob,
  { thread, as, message, files = [] }: Writing,
): Promise<Written & { exchange: Exchange }> {
  const number = thread.chatwootConversationId;
  const { value, exchange }: ChatwootAnswer<{ id: number }> =
    files.length > 0
      ? await createMessageWithFiles(desk[as], number, formOf(message, files))
      : await createMessage(desk[as], number, message);
  return { id: value.id, thread, exchange };
}

/** Writes a message at the desk unless an earlier attempt did. */
export async function writeOnceAtDesk(job: DeskJob, writing: Writing): Promise<void> {
  if (!(await findWritten(job, writing.message.sourceId))) await writeAtDesk(job, writing);
}
