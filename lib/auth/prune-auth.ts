import { sql } from "@/lib/db";

const SESSIONS = `delete from "Session" where "expiresAt" < now()`;
// A while longer than they work, so that a late click is told "expired" and not "unknown".
const TOKENS = `delete from "MailToken" where "expiresAt" < now() - interval '30 days'`;

/** Removes sessions that are over and links that have long stopped working. */
export async function pruneAuth(): Promise<void> {
  await sql.query(SESSIONS);
  await sql.query(TOKENS);
}
