import { type Settlement, settleDeliveries } from "@/lib/deliveries/settle-deliveries";

type Waiting = { settlement: Settlement; resolve(isHeld: boolean): void; reject(error: unknown): void };

/** Settles attempts in batches: what comes in while one statement runs goes with the next. */
export class Settler {
  private waiting: Waiting[] = [];
  private isRunning = false;

  constructor(private readonly leaseMs: number) {}

  /** Resolves when it is committed: with false when the lane has been taken over by another worker. */
  settle(settlement: Settlement): Promise<boolean> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ settlement, resolve, reject });
      if (!this.isRunning) void this.flush();
    });
  }

  private async flush(): Promise<void> {
    this.isRunning = true;
    // Attempts that end in the same turn of the event loop share a statement.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) {
      const batch = this.waiting.splice(0, 200);
      try {
        const held = await settleDeliveries(
          batch.map((one) => one.settlement),
          this.leaseMs,
        );
        for (const { settlement, resolve } of batch) resolve(held.has(settlement.lane));
      } catch (error) {
        for (const { reject } of batch) reject(error);
      }
    }
    this.isRunning = false;
  }
}
