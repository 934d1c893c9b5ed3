import type { ClaimedDelivery } from "@/lib/deliveries/claim-lanes";
import type { RetryPolicy } from "@/lib/deliveries/next-attempt";
import type { Outcome } from "@/lib/outcome";

/** One attempt at a delivery; for how long it has failed decides nothing in it. */
export type Job = Omit<ClaimedDelivery, "failingSince"> & {
  /** An earlier attempt may have arrived although nobody heard so: read back before sending again. */
  isSuspect: boolean;
  /** Whether the lease is sure to hold still; afterwards another may be carrying it. */
  isOurs(): boolean;
};

/** How a delivery ended: it has arrived, or is dead. `says` is for the owner. */
export type End = { isDead: boolean; says: string };

/** Carries one kind of delivery; `policy` says how long it goes on after failures. */
export type Handler = {
  run(job: Job): Promise<Outcome>;
  policy: RetryPolicy;
  /** What follows from its end. A process that dies before that is settled carries it once more, so it may come twice. */
  end?(delivery: ClaimedDelivery, end: End): Promise<void>;
};
