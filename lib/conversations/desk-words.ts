import { agentOf } from "@/lib/chatwoot/conversation-shape";
import { type ChatwootMessage, isHumanWord, isTemplate } from "@/lib/chatwoot/messages";
import type { DeskWord } from "@/lib/conversations/decide";
import { nameInAddress } from "@/lib/conversations/fetch-attachment";
import { isOurSourceId } from "@/lib/conversations/ids";
import type { Attachment } from "@/lib/conversations/schema";

/** Words for the customer, with what is kept of them. */
export type Word = DeskWord & {
  text: string | null;
  attachments: Attachment[];
  sentAt: Date;
  /** The desk shows it as failed: its webhook did not reach us. */
  hasFailed: boolean;
};

/** A file of the desk as a link: its address needs no token (contract.md, section 11, row 19). */
function attachmentOf(file: NonNullable<ChatwootMessage["attachments"]>[number]): Attachment | null {
  if (!file.data_url) return null;
  return {
    url: file.data_url,
    name: nameInAddress(file.data_url),
    ...((file.content_type ?? file.file_type) && { type: file.content_type ?? file.file_type ?? "" }),
    ...(file.file_size != null && { size: file.file_size }),
  };
}

/** What of the desk's messages is meant for the customer: not notes, not activity, not our own echoes. */
export function wordsOf(messages: ChatwootMessage[], botAgentId: number): Word[] {
  return messages
    .filter((message) => !isOurSourceId(message.source_id) && message.sender?.id !== botAgentId)
    .filter((message) => isHumanWord(message) || isTemplate(message))
    .filter((message) => message.content_attributes?.deleted !== true)
    .sort((a, b) => a.id - b.id)
    .map((message) => ({
      chatwootMessageId: message.id,
      kind: isTemplate(message) ? "template" : "human",
      agent: message.sender && !isTemplate(message) ? agentOf(message.sender) : null,
      text: message.content ?? null,
      attachments: (message.attachments ?? []).map(attachmentOf).filter((file) => file !== null),
      sentAt: new Date(message.created_at * 1000),
      hasFailed: message.status === "failed",
    }));
}
