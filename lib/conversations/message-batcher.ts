import { type NewMessageRow, type WrittenRow, writeMessages } from "@/lib/conversations/write-messages";
import { wakeWorkers } from "@/lib/deliveries/wake";
import { inBatches } from "@/lib/in-batches";

type NewRow = Omit<NewMessageRow, "n">;

async function writeAll(rows: NewRow[]): Promise<WrittenRow[]> {
  const written = await writeMessages(rows.map((row, n) => ({ ...row, n })));
  wakeWorkers();
  const byPlace = new Map(written.map((one) => [one.n, one]));
  return rows.map((_, n) => {
    const one = byPlace.get(n);
    if (!one) throw new Error("A message was not answered for");
    return one;
  });
}

/**
 * Writes one message, in one statement with those that came in meanwhile: under load many share a commit,
 * alone it waits for nobody. Two of one conversation never share a statement, so they keep their order.
 */
export const writeMessage = inBatches(writeAll, {
  largest: 100,
  atOnce: 2,
  keyOf: (row) => row.conversationId,
});
