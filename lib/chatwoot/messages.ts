import type { FormData } from "undici";
import { z } from "zod";
import { accountPath, type ChatwootAnswer, callChatwoot } from "@/lib/chatwoot/call-chatwoot";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";

const OUTGOING = 1;
const TEMPLATE = 3;

const attachmentSchema = z.object({
  id: z.number(),
  file_type: z.string().nullish(),
  content_type: z.string().nullish(),
  data_url: z.string().nullish(),
  file_size: z.number().nullish(),
});

/** What is read of a message in the list of a conversation. */
export const messageSchema = z.object({
  id: z.number(),
  content: z.string().nullish(),
  message_type: z.number(),
  private: z.boolean(),
  status: z.string().nullish(),
  source_id: z.string().nullish(),
  created_at: z.number(),
  content_type: z.string().nullish(),
  content_attributes: z.record(z.string(), z.unknown()).nullish(),
  sender: z
    .object({
      id: z.number(),
      type: z.string().nullish(),
      name: z.string().nullish(),
      available_name: z.string().nullish(),
      avatar_url: z.string().nullish(),
      thumbnail: z.string().nullish(),
    })
    .nullish(),
  attachments: z.array(attachmentSchema).nullish(),
});

export type ChatwootMessage = z.infer<typeof messageSchema>;

/** A human's words for the customer. */
export const isHumanWord = (message: ChatwootMessage): boolean =>
  message.message_type === OUTGOING && !message.private && message.sender?.type === "user";

/** A text of the inbox itself: a greeting, out of office, a survey. */
export const isTemplate = (message: ChatwootMessage): boolean =>
  message.message_type === TEMPLATE && !message.private;

const path = (access: DeskAccess, id: number, rest = "") =>
  accountPath(access.accountId, `conversations/${id}/messages${rest}`);

// A hundred messages of 150,000 characters, each of which takes up to six bytes.
const LONG_PAGE = 100_000_000;

type Where = { conversationId: number; after?: number };

/** Messages in order: with `after` up to a hundred newer ones, without it the latest twenty. */
export async function listMessages(
  access: DeskAccess,
  { conversationId, after }: Where,
): Promise<ChatwootMessage[]> {
  const query = after === undefined ? "" : `?after=${after}`;
  const answer = z.object({ payload: z.array(messageSchema) });
  const at = path(access, conversationId, query);
  return (await callChatwoot(access, { method: "GET", path: at, answer, limit: LONG_PAGE })).value.payload;
}

/** A message to write. `sourceId` is our mark: Chatwoot keeps it and never checks it (contract.md, section 2.9). */
export type NewMessage = {
  content: string;
  type: "incoming" | "outgoing";
  isPrivate?: boolean;
  sourceId: string;
};

type Written = ChatwootAnswer<Pick<ChatwootMessage, "id">>;

export function createMessage(
  access: DeskAccess,
  conversationId: number,
  message: NewMessage,
): Promise<Written> {
  const body = {
    content: message.content,
    message_type: message.type,
    source_id: message.sourceId,
    ...(message.isPrivate && { private: true }),
  };
  return callChatwoot(access, {
    method: "POST",
    path: path(access, conversationId),
    body,
    answer: messageSchema,
  });
}

/** A message with files; Chatwoot takes them as multipart only. */
export function createMessageWithFiles(
  access: DeskAccess,
  conversationId: number,
  form: FormData,
): Promise<Written> {
  return callChatwoot(access, {
    method: "POST",
    path: path(access, conversationId),
    form,
    answer: messageSchema,
  });
}

/** How far words got; `error` tells the agent why they did not. */
export type MessageStatus = { status: "delivered" | "read" | "failed"; error?: string };

/** Tells agents how far their words got. Going back from read to delivered is refused, and the answer is 200 all the same. */
export async function setMessageStatus(
  access: DeskAccess,
  where: { conversationId: number; messageId: number },
  { status, error }: MessageStatus,
): Promise<void> {
  await callChatwoot(access, {
    method: "PATCH",
    path: path(access, where.conversationId, `/${where.messageId}`),
    body: { status, ...(error && { external_error: error }) },
    answer: z.unknown(),
  });
}
