import { sql } from "@/lib/db";
import { inBatches } from "@/lib/in-batches";

type Carried = { messageId: number; threadId: string; chatwootMessageId: number };

const NOTE = {
  name: "note-carried",
  text: `
update "Message" m set "deskConversationId" = x."threadId", "chatwootMessageId" = x."chatwootMessageId",
  "deliveredAt" = now(), failure = null
from unnest($1::bigint[], $2::text[], $3::int[]) as x(id, "threadId", "chatwootMessageId")
where m.id = any($1) and m.id = x.id`,
};

/** Writes down what a message is at the desk, and that it has arrived. Many are written at once. */
export const noteCarried = inBatches<Carried, void>(async (carried) => {
  await sql.query(NOTE, [
    carried.map(({ messageId }) => messageId),
    carried.map(({ threadId }) => threadId),
    carried.map(({ chatwootMessageId }) => chatwootMessageId),
  ]);
  return carried.map(() => undefined);
});
