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
  /** It is the customer's last that an agent has seen. */
  isSeen: boolean;
};

export type ChatLine = ChatMessage | { kind: "line"; key: string; text: string };

/** What the customer sees, in order. */
export function chatLines(entries: Entry[], bot: string): ChatLine[] {
  const lines: ChatLine[] = [];
  let standing = "bot";
  const find = (id: string) =>
    lines.find((line): line is ChatMessage => line.kind === "message" && line.key === id);
  for (const [index, entry] of entries.entries()) {
    if (entry.kind === "said") lines.push(messageOf(entry));
    if (entry.kind === "changed") change(find(entry.id), entry);
    if (entry.kind === "called" && entry.about) Object.assign(find(entry.about) ?? {}, { isStuck: false });
    if (entry.kind === "seen") showSeen(lines, entries.slice(0, index), entry.until);
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
  isSeen: false,
});

function change(
  message: ChatMessage | undefined,
  { text, isDeleted }: { text: string | null; isDeleted: boolean },
) {
  if (message) Object.assign(message, { text, isDeleted, isEdited: !isDeleted });
}

const A_SECOND = 1_000;

// The desk's clock shows whole seconds: what was said within the one that it names was there to be seen.
function showSeen(lines: ChatLine[], before: Entry[], until: string): void {
  const end = Date.parse(until) + A_SECOND;
  const last = before.findLast(
    (entry) => entry.kind === "said" && entry.from === "user" && Date.parse(entry.at) < end,
  );
  for (const line of lines) {
    if (line.kind === "message") line.isSeen = last?.kind === "said" && line.key === last.id;
  }
}

const lastOfCustomer = (lines: ChatLine[]) =>
  lines.findLast((line): line is ChatMessage => line.kind === "message" && line.from === "user");
