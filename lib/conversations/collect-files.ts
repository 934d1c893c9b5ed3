import {
  type CarriedFile,
  type Fetched,
  fetchAttachment,
  type Left,
} from "@/lib/conversations/fetch-attachment";
import type { Attachment } from "@/lib/conversations/schema";
import { sql } from "@/lib/db";
import { env } from "@/lib/env";

/** What of a message's attachments can be carried, and which cannot, and why. */
export type Collected = {
  files: CarriedFile[];
  missing: { attachment: Attachment; reason: string }[];
  /** Some may come when it is tried again. */
  mayHeal: boolean;
};

const KEPT = `select name, type, bytes from "File" where id = $1`;

const MOST_MB = 40;
const WITHIN = 10_000;
// One that is slow leaves the others room; many large ones at once would fill the memory.
const AT_ONCE = 3;

const tooLarge: Fetched = { ok: false, reason: "too large together", mayHeal: false };

async function readKept(id: string): Promise<Fetched> {
  const [file] = await sql.query<CarriedFile>(KEPT, [id]);
  return file ? { ok: true, file } : { ok: false, reason: "it was forgotten", mayHeal: false };
}

async function collect(attachment: Attachment, left: Left): Promise<Fetched> {
  // What an address claims about its file need not be so; of what we keep it is.
  if (attachment.file && (attachment.size ?? 0) > left.bytes) return tooLarge;
  const fetched = await (attachment.file ? readKept(attachment.file) : fetchAttachment(attachment, left));
  if (!fetched.ok) return fetched;
  // Others have come meanwhile.
  if (fetched.file.bytes.length > left.bytes) return tooLarge;
  left.bytes -= fetched.file.bytes.length;
  return fetched;
}

/** Brings a message's files together, all of them within one time and one size: the desk waits for them. */
export async function collectFiles(attachments: Attachment[], within = WITHIN): Promise<Collected> {
  const bytes = Math.max(MOST_MB, env().ATTACHMENT_MB) * 1_000_000;
  const left: Left = { bytes, until: performance.now() + within };
  const all: { attachment: Attachment; fetched: Fetched }[] = [];
  const waiting = attachments.entries();
  const work = async () => {
    for (const [place, attachment] of waiting)
      all[place] = { attachment, fetched: await collect(attachment, left) };
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  const collected: Collected = { files: [], missing: [], mayHeal: false };
  for (const { attachment, fetched } of all) {
    if (fetched.ok) {
      collected.files.push(fetched.file);
    } else {
      collected.missing.push({ attachment, reason: fetched.reason });
      collected.mayHeal ||= fetched.mayHeal;
    }
  }
  return collected;
}
