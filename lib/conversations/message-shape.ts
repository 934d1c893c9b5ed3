import type { Attachment } from "@/lib/conversations/schema";
import { iso, isoOrNull } from "@/lib/iso";

export type MessageRow = {
  id: number;
  externalId: string | null;
  author: "user" | "bot" | "agent" | "desk";
  isNote: boolean;
  isTalkOver: boolean;
  text: string | null;
  attachments: Attachment[] | null;
  authorName: string | null;
  authorAvatarUrl: string | null;
  sentAt: Date | null;
  createdAt: Date;
  editedAt: Date | null;
  deletedAt: Date | null;
  deliveredAt: Date | null;
  readAt: Date | null;
  failure: string | null;
};

/** A message as the runtime sees it: under its own id, or under ours when it came from the desk. */
export const messageShape = (row: MessageRow) => ({
  id: row.externalId ?? `msg_${row.id}`,
  from: row.author,
  text: row.text,
  attachments: row.attachments ?? [],
  author: row.authorName === null ? null : { name: row.authorName, avatarUrl: row.authorAvatarUrl },
  isNote: row.isNote,
  sentAt: iso(row.sentAt ?? row.createdAt),
  editedAt: isoOrNull(row.editedAt),
  deletedAt: isoOrNull(row.deletedAt),
});

/** A message as the runtime reads it back: with how far it got. */
export const messageWithReceipt = (row: MessageRow) => ({
  ...messageShape(row),
  deliveredAt: isoOrNull(row.deliveredAt),
  readAt: isoOrNull(row.readAt),
  failure: row.failure,
});
