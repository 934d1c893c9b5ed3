import { type MessageRow, type WrittenRow, writeMessages } from "@/lib/conversations/write-messages";
import { wakeWorkers } from "@/lib/deliveries/wake";

type NewRow = Omit<MessageRow, "n">;
type Waiting = { row: NewRow; resolve(written: WrittenRow): void; reject(error: unknown): void };

const LARGEST = 100;
const AT_ONCE = 2;
const waiting: Waiting[] = [];
let running = 0;

/**
 * Writes one message, in one statement with those that came in meanwhile: under load many share a commit,
 * alone it waits for nobody. Two of one conversation never share a statement, so they keep their order.
 */
export function writeMessage(row: NewRow): Promise<WrittenRow> {
  return new Promise((resolve, reject) => {
    waiting.push({ row, resolve, reject });
    if (running < AT_ONCE) void work();
  });
}

const busy = new Set<string>();

function takeBatch(): Waiting[] {
  const batch: Waiting[] = [];
  const left: Waiting[] = [];
  for (const one of waiting) {
    const { conversationId } = one.row;
    if (batch.length < LARGEST && !busy.has(conversationId)) {
      busy.add(conversationId);
      batch.push(one);
    } else {
      left.push(one);
    }
  }
  waiting.length = 0;
  waiting.push(...left);
  return batch;
}

async function work(): Promise<void> {
  running++;
  // Requests that were parsed in this turn of the event loop go together.
  await new Promise((resolve) => setImmediate(resolve));
  for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
    await writeBatch(batch);
    for (const { row } of batch) busy.delete(row.conversationId);
    wakeWorkers();
  }
  running--;
}

async function writeBatch(batch: Waiting[]): Promise<void> {
  try {
    const written = await writeMessages(batch.map(({ row }, n) => ({ ...row, n })));
    const byPlace = new Map(written.map((one) => [one.n, one]));
    for (const [n, { resolve, reject }] of batch.entries()) {
      const one = byPlace.get(n);
      if (one) resolve(one);
      else reject(new Error("A message was not answered for"));
    }
  } catch (error) {
    // What one row is guilty of must not fail its neighbours.
    if (batch.length === 1) return batch[0]?.reject(error);
    for (const one of batch) await writeBatch([one]);
  }
}
