import { AsyncLocalStorage } from "node:async_hooks";

/** Whose address it is: the operator's own are trusted, a customer's must not lead into a private network. */
export type Trust = "operator" | "customer";
type Times = Record<Trust, number[]>;

const storage = new AsyncLocalStorage<Times>();

/** Notes how long a server took to begin its answer, for whoever times the calls around it. */
export function noteCallTime(trust: Trust, ms: number): void {
  storage.getStore()?.[trust].push(ms);
}

/**
 * Runs something and tells how long each of its calls took on average, in ms; null when nobody was called. Where the
 * operator's servers are called, what was fetched from customers' beside that does not count.
 */
export async function timeCalls<T>(run: () => Promise<T>): Promise<{ value: T; callMs: number | null }> {
  const times: Times = { operator: [], customer: [] };
  const value = await storage.run(times, run);
  const counted = times.operator.length > 0 ? times.operator : times.customer;
  const sum = counted.reduce((all, ms) => all + ms, 0);
  return { value, callMs: counted.length > 0 ? sum / counted.length : null };
}
