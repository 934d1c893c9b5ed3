import { sql } from "@/lib/db";

// A busy channel would write its rows with every callback: only a change, or half a minute, is worth it.
const NOTE = `
with signed as (
  update "ChannelSecret" set "lastUsedAt" = now()
  where "channelId" = $1 and ("expiresAt" is null or "expiresAt" > now())
    and ("lastUsedAt" is null or "lastUsedAt" < now() - interval '30 seconds'))
update "Channel" set "answeredAt" = case when $2 then now() else "answeredAt" end, "lastAnswer" = $3,
  "failingSince" = case when $2 then null else coalesce("failingSince", now()) end
where id = $1 and "callbackUrl" = $4 and ("lastAnswer" is distinct from $3 or ("failingSince" is null) <> $2
  or "answeredAt" is null or "answeredAt" < now() - interval '30 seconds')`;

/** The URL of a channel that was called; the channel may have another by now, of which its answer says nothing. */
export type Called = { channelId: string; callbackUrl: string };

/** Writes down how a callback URL answered, and that every valid secret signed, for the page that shows it. */
export async function noteAnswer(
  { channelId, callbackUrl }: Called,
  { isOk, says }: { isOk: boolean; says: string },
): Promise<void> {
  await sql.query(NOTE, [channelId, isOk, says, callbackUrl]);
}
