import { setTimeout as pause } from "node:timers/promises";
import type { DeskOfTest } from "@/lib/testing/desk-of-test";

/** A conversation at the desk as its agents see it. */
export type Seen = { number: number; status: string; at: number };

type Listed = { id: number; status: string; meta: { sender?: { identifier: string | null } } };

const EVERY = 200;
const ALL = 1_000_000;

/** The agents of a desk: they see what is there by looking at the list, and do what they do until it is done. */
export class DeskSeat {
  private readonly seen = new Map<string, Map<number, Seen>>();
  private readonly stopped = new AbortController();
  private lookedAt = Date.now();
  private watching: Promise<void> = Promise.resolve();

  constructor(private readonly desk: DeskOfTest) {}

  start(): void {
    this.watching = this.watch();
  }

  async stop(): Promise<void> {
    this.stopped.abort();
    await this.watching;
  }

  /** The newest conversation of a customer; only one that is younger than `above`. */
  newestOf(customer: string, above: number): Seen | null {
    const newest = this.allOf(customer).at(-1);
    return newest && newest.number > above ? newest : null;
  }

  /** Whether one was open when it was looked at, some time after that. */
  isOpenSince(customer: string, number: number, since: number): boolean {
    const seen = this.seen.get(customer)?.get(number);
    return seen !== undefined && seen.at > since && seen.status === "open";
  }

  /** Every conversation of a customer, the oldest first. */
  allOf(customer: string): Seen[] {
    return [...(this.seen.get(customer)?.values() ?? [])].sort((a, b) => a.number - b.number);
  }

  says(number: number, content: string): Promise<void> {
    return this.until(() => this.call("POST", `conversations/${number}/messages`, { content }));
  }

  resolves(number: number): Promise<void> {
    return this.until(() =>
      this.call("POST", `conversations/${number}/toggle_status`, { status: "resolved" }),
    );
  }

  /** Looks at everything that is there. */
  lookAtAll(): Promise<boolean> {
    return this.look(ALL);
  }

  call(method: string, path: string, body?: Record<string, unknown>) {
    return this.desk.call(this.desk.agent.token, method, path, body);
  }

  private async until(act: () => Promise<{ status: number; json: unknown }>): Promise<void> {
    for (;;) {
      const answer = await act().catch(() => null);
      if (answer && answer.status < 300) return;
      // What is refused was not done, so doing it again does not double it.
      if (answer && answer.status < 500) throw new Error(`The desk refuses: ${JSON.stringify(answer)}`);
      await pause(EVERY);
    }
  }

  private async watch(): Promise<void> {
    while (!this.stopped.signal.aborted) {
      const now = Date.now();
      const isSeen = await this.look((now - this.lookedAt) / 1000 + 2).catch(() => false);
      if (isSeen) this.lookedAt = now;
      await pause(EVERY, undefined, { signal: this.stopped.signal }).catch(() => {});
    }
  }

  private async look(seconds: number): Promise<boolean> {
    const at = Date.now();
    const { status, json } = await this.call(
      "GET",
      `conversations?status=all&updated_within=${Math.ceil(seconds)}`,
    );
    if (status !== 200) return false;
    for (const listed of (json.data as { payload: Listed[] }).payload) this.note(listed, at);
    return true;
  }

  private note({ id, status, meta }: Listed, at: number): void {
    const customer = meta.sender?.identifier?.split(":").at(-1);
    if (!customer) return;
    const known = this.seen.get(customer) ?? new Map<number, Seen>();
    this.seen.set(customer, known.set(id, { number: id, status, at }));
  }
}
