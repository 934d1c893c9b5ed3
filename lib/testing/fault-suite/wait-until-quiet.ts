import { setTimeout as pause } from "node:timers/promises";
import { sql } from "@/lib/db";

const EVERY = 250;
// What goes between desk and runtime; reading back goes on for ever.
const STANDING = `
select count(*) filter (where state = 'pending')::int as pending, coalesce(max(id), 0)::int as newest
from "Delivery" where split_part(destination, ':', 1) in ('desk', 'intake', 'channel') and kind <> 'desk.reconcile'`;

type Standing = { pending: number; newest: number };

/** Waits until nothing is on its way and nothing has come for so long; gives up after `patience`. Both in ms. */
export async function waitUntilQuiet(forMs: number, patience: number): Promise<boolean> {
  let last: number | undefined;
  let since = Date.now();
  for (const end = Date.now() + patience; Date.now() < end; await pause(EVERY)) {
    const [now] = await sql.query<Standing>(STANDING);
    if (now?.newest !== last || now?.pending !== 0) since = Date.now();
    last = now?.newest;
    if (Date.now() - since >= forMs) return true;
  }
  return false;
}
