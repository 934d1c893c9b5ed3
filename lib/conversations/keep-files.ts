import { createHash } from "node:crypto";
import { batonUrl } from "@/lib/baton-url";
import type { BotScope } from "@/lib/bots/scope";
import { cleanText } from "@/lib/clean-text";
import { conversationIdOf } from "@/lib/conversations/ids";
import { type Attachment, MOST_ATTACHMENTS } from "@/lib/conversations/schema";
import { sql } from "@/lib/db";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { idOf } from "@/lib/tokens";

const KEEP = `
insert into "File" (id, "organizationId", "conversationId", name, type, bytes) values ($1, $2, $3, $4, $5, $6)
on conflict (id) do nothing`;

/** What a message and the files that come along with it may have together, in MB. */
export const MOST_MB_TOGETHER = 100;

type Sent = { conversation: string; messageId: string; files: File[] };

/**
 * Keeps the files that came along with a message, under ids that nobody can guess and that are the same when the
 * same is sent again. Returns them as attachments.
 */
export async function keepFiles(
  bot: BotScope,
  { conversation, messageId, files }: Sent,
): Promise<Attachment[]> {
  const limit = env().ATTACHMENT_MB;
  if (files.length > MOST_ATTACHMENTS || files.some((file) => file.size > limit * 1_000_000)) {
    throw new AppError(
      "too-large",
      `At most ${MOST_ATTACHMENTS} files of ${limit} MB each can be sent along, and ${MOST_MB_TOGETHER} MB together.`,
      { fix: "Send larger files by their address in «attachments»." },
    );
  }
  const conversationId = conversationIdOf(bot, conversation);
  return Promise.all(
    files.map(async (sent): Promise<Attachment> => {
      const bytes = Buffer.from(await sent.arrayBuffer());
      const digest = createHash("sha256").update(bytes).digest("hex");
      const file = idOf("fil", conversationId, messageId, sent.name, digest);
      // Cleaned last: the cut may go through the middle of a character.
      const name = cleanText(sent.name.slice(0, 255)) || "file";
      const type = sent.type.slice(0, 100) || "application/octet-stream";
      await sql.query(KEEP, [file, bot.organizationId, conversationId, name, type, bytes]);
      return { file, url: batonUrl(`/api/v1/files/${file}`), name, type, size: bytes.length };
    }),
  );
}

const READ = `select name, type, bytes from "File" where id = $1`;

/** A kept file, for whoever knows its id. */
export async function readFile(id: string): Promise<{ name: string; type: string; bytes: Buffer } | null> {
  const [file] = await sql.query<{ name: string; type: string; bytes: Buffer }>(READ, [id]);
  return file ?? null;
}

const PRUNE = `
with old as (
  select f.id from "File" f where f."createdAt" < $1 and not exists (
    select 1 from "Lane" l where l.lane = 'desk:' || f."conversationId" and l.pending > 0
  )
  order by f."createdAt" limit $2
), gone as (
  delete from "File" where id in (select id from old) returning 1
)
select count(*)::int as n from gone`;

/** Forgets a batch of the oldest files from before a time, but none that may still have to reach the desk. Returns how many. */
export async function pruneFiles(before: Date, batch: number): Promise<number> {
  const [row] = await sql.query<{ n: number }>(PRUNE, [before, batch]);
  return row?.n ?? 0;
}
