import type { Attachment, Author, Entry, Said } from "@/sandbox/bot/chat-entry";

export type ChatMessage = {
  kind: "message";
  key: string;
  from: Author;
  author: string | null;
  text: string | null;
  attachments: Attachment[];
  isEdited: boolean;
  isDeleted: boolean;
  /** Baton could not take it in yet, and it is tried again. */
  isStuck: boolean;
};

export type ChatLine = ChatMessage | { kind: "line"; key: string; text: string };

/** What the customer sees, in order. */
export function chatLines(entries: Entry[], bot: string): ChatLine[] {
  const lines: ChatLine[] = [];
  let standing = "bot";
  const find = (id: string) =>
    lines.find((line): line is ChatMessage => line.kind === "message" && line.key === id);
  for (const entry of entries) {
    if (entry.kind === "said") lines.push(messageOf(entry));
    if (entry.kind === "changed") change(find(entry.id), entry);
    if (entry.kind === "called" && entry.about) Object.assign(find(entry.about) ?? {}, { isStuck: false });
    if (entry.kind === "stuck") Object.assign(lastOfCustomer(lines) ?? {}, { isStuck: true });
    if (entry.kind !== "owned" || entry.standing === standing) continue;
    standing = entry.standing;
    const text = standing === "bot" ? `${bot} is back` : `${entry.agent ?? "A person"} joined`;
    if (standing !== "waiting") lines.push({ kind: "line", key: `line-${entry.seq}`, text });
  }
  return lines;
}

const messageOf = ({ id, from, author, text, attachments }: Said): ChatMessage => ({
  kind: "message",
  key: id,
  from,
  author,
  text,
  attachments,
  isEdited: false,
  isDeleted: false,
  isStuck: false,
});

function change(
  message: ChatMessage | undefined,
  { text, isDeleted }: { text: string | null; isDeleted: boolean },
) {
  if (message) Object.assign(message, { text, isDeleted, isEdited: !isDeleted });
}

const lastOfCustomer = (lines: ChatLine[]) =>
  lines.findLast((line): line is ChatMessage => line.kind === "message" && line.from === "user");
