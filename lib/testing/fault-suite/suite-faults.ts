import type { Place, Rule } from "@/lib/testing/fault-suite/fault-switch";

// Agents are not Baton: what they do at the desk works, except while the desk is away for everybody.
const caller = "^Baton";

/** What goes wrong all the time: 5 % refused, 3 % done and cut, 3 % never answered; 10 % lost, 10 % twice, 20 % late. */
export const SUITE_FAULTS: Record<Place, Rule[]> = {
  chatwoot: [
    { fault: "refuse", status: 500, chance: 0.025, caller },
    { fault: "refuse", status: 502, chance: 0.025, caller },
    { fault: "apply-then-reset", chance: 0.03, caller },
    { fault: "hang", chance: 0.03, caller },
  ],
  webhooks: [
    { fault: "drop", chance: 0.1 },
    { fault: "repeat", chance: 0.1, ms: 2_000 },
    { fault: "delay", chance: 0.2, ms: 3_000 },
  ],
};

/** While a desk is away, nobody gets anything done there. */
export const DESK_OUTAGE: Rule[] = [{ fault: "refuse", status: 502 }];
