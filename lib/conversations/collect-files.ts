import { type CarriedFile, type Fetched, fetchAttachment } from "@/lib/conversations/fetch-attachment";
import type { Attachment } from "@/lib/conversations/schema";
import { sql } from "@/lib/db";

/** What of a message's attachments can be carried, and which cannot, and why. */
export type Collected = {
  files: CarriedFile[];
  missing: { attachment: Attachment; reason: string }[];
  /** Some may come when it is tried again. */
  mayHeal: boolean;
};

const KEPT = `select name, type, bytes from "File" where id = $1`;

async function collect(attachment: Attachment): Promise<Fetched> {
  if (!attachment.file) return fetchAttachment(attachment);
  const [file] = await sql.query<CarriedFile>(KEPT, [attachment.file]);
  return file ? { ok: true, file } : { ok: false, reason: "it was forgotten", mayHeal: false };
}

/** Brings a message's files together, one after the other: many large ones at once would fill the memory. */
export async function collectFiles(attachments: Attachment[]): Promise<Collected> {
  const collected: Collected = { files: [], missing: [], mayHeal: false };
  for (const attachment of attachments) {
    const fetched = await collect(attachment);
    if (fetched.ok) {
      collected.files.push(fetched.file);
    } else {
      collected.missing.push({ attachment, reason: fetched.reason });
      collected.mayHeal ||= fetched.mayHeal;
    }
  }
  return collected;
}
