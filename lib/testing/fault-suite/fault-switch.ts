import type { StruckRule } from "@/sandbox/faults/fault-book";

/** A fault as the switches take it. */
export type Rule = { fault: string } & Record<string, string | number>;
export const PLACES = ["chatwoot", "webhooks"] as const;
export type Place = (typeof PLACES)[number];

/** The switches of a desk's faults, wherever that desk runs. */
export type FaultSwitch = {
  set(place: Place, rules: Rule[]): Promise<void>;
  list(): Promise<Record<Place, Pick<StruckRule, "fault" | "taken">[]>>;
};

/** Switches that remember how often each fault has struck, also before it was set anew. */
export class CountedFaults {
  private readonly before = new Map<string, number>();

  constructor(private readonly switches: FaultSwitch) {}

  async set(place: Place, rules: Rule[]): Promise<void> {
    for (const [name, taken] of await this.now(place))
      this.before.set(name, (this.before.get(name) ?? 0) + taken);
    await this.switches.set(place, rules);
  }

  /** Each fault with how often it has struck. */
  async counts(): Promise<Map<string, number>> {
    const counts = new Map(this.before);
    for (const place of PLACES)
      for (const [name, taken] of await this.now(place)) counts.set(name, (counts.get(name) ?? 0) + taken);
    return counts;
  }

  private async now(place: Place): Promise<Map<string, number>> {
    const names = new Map<string, number>();
    for (const { fault, taken } of (await this.switches.list())[place]) {
      const name = `${place}: ${fault}`;
      names.set(name, (names.get(name) ?? 0) + taken);
    }
    return names;
  }
}
