import { sql } from "@/lib/db";

const DISABLE = `update "Channel" set "disabledAt" = now(), "disabledReason" = $2 where id = $1 and "disabledAt" is null`;

/** Switches a channel's callbacks off. */
export async function disableChannel(channelId: string, reason: string): Promise<void> {
  await sql.query(DISABLE, [channelId, reason]);
}
