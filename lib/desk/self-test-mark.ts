import { sql } from "@/lib/db";

const PREFIX = "baton-selftest-";

/** The `source_id` of a self-test's throw-away customer. */
export const selfTestSource = (runId: string): string => PREFIX + runId;

export const isSelfTest = (sourceId: string): boolean => sourceId.startsWith(PREFIX);

const NOTE = `update "Inbox" set "selfTestSeen" = $2, "webhookAt" = now() where id = $1`;

/** Writes down that the self-test's signed webhook came back. */
export async function noteSelfTest(inboxId: string, sourceId: string): Promise<void> {
  await sql.query(NOTE, [inboxId, sourceId]);
}
