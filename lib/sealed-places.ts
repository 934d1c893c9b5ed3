import { sql } from "@/lib/db";

/** Where boxes lie: how one is read there, how it is replaced by `$3`, and which rows may hold one. */
export type SealedPlace = { table: string; box: string; change: string; among: string };

const column = (table: string, name: string): SealedPlace => ({
  table,
  box: `"${name}"`,
  change: `"${name}" = $3`,
  among: "true",
});

// What a letter says is forgotten once it is sent. It belongs to no chatbot, and the indexes of what is pending or dead
// begin with that: what waits for the desks may be millions.
const letters = (state: "pending" | "dead"): SealedPlace => ({
  table: "Delivery",
  box: `payload->>'sealed'`,
  change: `payload = jsonb_set(payload, '{sealed}', to_jsonb($3::text))`,
  among: `"botId" is null and state = '${state}' and kind = 'mail.letter'`,
});

/** Every place in the database that holds something sealed. */
export const SEALED_PLACES: SealedPlace[] = [
  column("ChannelSecret", "sealed"),
  column("Desk", "botAgentPasswordSealed"),
  column("Desk", "botAgentTokenSealed"),
  column("DeskOwner", "passwordSealed"),
  column("Inbox", "secretSealed"),
  column("Inbox", "agentBotTokenSealed"),
  letters("pending"),
  letters("dead"),
];

/** The SQL for the id of the key that sealed a box; of what is no box it is null. */
export const keyIdOf = (box: string): string =>
  `case when ${box} like '%.%.%' then split_part(${box}, '.', 1) end`;

/** The ids of all keys that seal something. */
export async function keysInUse(): Promise<string[]> {
  const each = SEALED_PLACES.map(
    ({ table, box, among }) => `select ${keyIdOf(box)} as id from "${table}" where ${among}`,
  );
  const rows = await sql.query<{ id: string }>(
    `select distinct id from (${each.join(" union all ")}) boxes where id is not null order by id`,
  );
  return rows.map(({ id }) => id);
}
