import { isDatabaseAway } from "@/lib/is-database-away";

type Waiting<In, Out> = { input: In; resolve(output: Out): void; reject(error: unknown): void };

type Options<In> = {
  largest?: number;
  /** How many batches may run at the same time. */
  atOnce?: number;
  /** Inputs with the same key are run one after the other, in their order. */
  keyOf?: (input: In) => string;
};

/**
 * Makes many calls few: what is asked for while a batch runs goes with the next, and alone it waits for nobody.
 * `run` answers for each input in its place.
 */
export function inBatches<In, Out>(
  run: (inputs: In[]) => Promise<Out[]>,
  { largest = 200, atOnce = 1, keyOf }: Options<In> = {},
): (input: In) => Promise<Out> {
  let waiting: Waiting<In, Out>[] = [];
  const busy = new Set<string>();
  let running = 0;

  function takeBatch(): Waiting<In, Out>[] {
    if (!keyOf) return waiting.splice(0, largest);
    const batch: Waiting<In, Out>[] = [];
    waiting = waiting.filter((one) => {
      const key = keyOf(one.input);
      if (batch.length === largest || busy.has(key)) return true;
      busy.add(key);
      batch.push(one);
      return false;
    });
    return batch;
  }

  async function runBatch(batch: Waiting<In, Out>[]): Promise<void> {
    try {
      const outputs = await run(batch.map(({ input }) => input));
      for (const [place, { resolve }] of batch.entries()) resolve(outputs[place] as Out);
    } catch (error) {
      // What one of them is guilty of must not fail its neighbours; an absent database is nobody's guilt.
      if (batch.length > 1 && !isDatabaseAway(error)) for (const one of batch) await runBatch([one]);
      else for (const { reject } of batch) reject(error);
    }
  }

  async function work(): Promise<void> {
    running++;
    // What is asked for in the same turn of the event loop goes together.
    await new Promise((resolve) => setImmediate(resolve));
    for (let batch = takeBatch(); batch.length > 0; batch = takeBatch()) {
      await runBatch(batch);
      if (keyOf) for (const { input } of batch) busy.delete(keyOf(input));
    }
    running--;
  }

  return (input) =>
    new Promise((resolve, reject) => {
      waiting.push({ input, resolve, reject });
      if (running < atOnce) void work();
    });
}
