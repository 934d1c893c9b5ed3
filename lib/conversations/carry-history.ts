import { protectFromLiquid } from "@/lib/chatwoot/liquid";
import { carryToDesk, type DeskJob } from "@/lib/conversations/carry-to-desk";
import { ensureDeskConversation } from "@/lib/conversations/desk-conversation";
import { sourceIdOf } from "@/lib/conversations/ids";
import { writeOnceAtDesk } from "@/lib/conversations/write-at-desk";
import { sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { done, type Outcome } from "@/lib/outcome";

const LONGEST_NOTE = 140_000;

const READ = `
select author, text, attachments, "createdAt" from "Message"
where "conversationId" = $1 and id between $2 and $3 and author in ('user', 'bot') and not "isNote" order by id`;

const SAVE = `
update "Message" set "deliveredAt" = now()
where "conversationId" = $1 and id between $2 and $3 and author in ('user', 'bot') and not "isNote" and "deliveredAt" is null`;

type Row = { author: string; text: string | null; attachments: unknown[] | null; createdAt: Date };

/** Earlier words in one text; when they are too many for Chatwoot, the latest of them. */
function transcriptOf(rows: Row[]): string {
  const lines = rows.map(({ author, text, attachments, createdAt }) => {
    const time = createdAt.toISOString().slice(0, 19).replace("T", " ");
    return `**${author === "user" ? "Customer" : "Bot"}**, ${time}: ${text ?? `(${attachments?.length ?? 0} files)`}`;
  });
  const whole = lines.join("\n\n");
  return whole.length <= LONGEST_NOTE ? whole : `…${whole.slice(-LONGEST_NOTE)}`;
}

async function carry(job: DeskJob): Promise<Outcome> {
  const rows = await sql.query<Row>(READ, [job.conversationId, job.payload.from, job.payload.to]);
  if (rows.length === 0) return done("nothing earlier");
  const thread = await ensureDeskConversation(job);
  const content = protectFromLiquid(`**Earlier in this conversation**\n\n${transcriptOf(rows)}`);
  const sourceId = sourceIdOf("line", job.id);
  await writeOnceAtDesk(job, {
    thread,
    as: "agentBot",
    message: { content, type: "outgoing", isPrivate: true, sourceId },
  });
  await sql.query(SAVE, [job.conversationId, job.payload.from, job.payload.to]);
  return done(`${rows.length} earlier messages as one note`);
}

/** Carries what is older than the messages that go with a handoff, as one private note. */
export const carryHistory: Handler = { run: carryToDesk(carry), policy: DESK_POLICY };
