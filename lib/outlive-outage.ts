import { setTimeout as pause } from "node:timers/promises";
import { isDatabaseAway } from "@/lib/is-database-away";

const EVERY = 100;

/** Does it again, what must come out the same, while the database is away, for at most so many ms. */
export async function outliveOutage<T>(run: () => Promise<T>, patience: number): Promise<T> {
  const end = performance.now() + patience;
  for (;;) {
    try {
      return await run();
    } catch (error) {
      if (!isDatabaseAway(error) || performance.now() > end) throw error;
      await pause(EVERY);
    }
  }
}
