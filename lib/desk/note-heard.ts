import { sql } from "@/lib/db";

const NOTE = `
update "Inbox" set "webhookAt" = now()
where id = $1 and ("webhookAt" is null or "webhookAt" < now() - interval '15 seconds')`;

/** Writes down that a signed webhook of this inbox came in; not each of them, for there may be many. */
export async function noteHeard(inboxId: string): Promise<void> {
  await sql.query(NOTE, [inboxId]);
}
