import { inTransaction, sql } from "@/lib/db";
import { type ClaimedLane, claimLanes } from "@/lib/deliveries/claim-lanes";
import { enqueueDelivery, type NewDelivery } from "@/lib/deliveries/enqueue-delivery";
import type { Settlement } from "@/lib/deliveries/settle-deliveries";

/** How long lanes of tests are held, in ms. */
export const LEASE = 10_000;
let leases = 0;

const deliveryIn = (lane: string, more: Partial<NewDelivery>): NewDelivery => ({
  organizationId: "org_1",
  lane,
  destination: "desk:org_1",
  kind: "test",
  payload: {},
  ...more,
});

/** Enqueues a delivery in this lane. */
export const add = (lane: string, more: Partial<NewDelivery> = {}) =>
  inTransaction((tx) => enqueueDelivery(tx, deliveryIn(lane, more)));

/** The same without a transaction around it. */
export const addAlone = (lane: string, more: Partial<NewDelivery> = {}) =>
  enqueueDelivery(sql, deliveryIn(lane, more));

/** Claims as a worker with room for all of them. */
export const claim = (more: Partial<Parameters<typeof claimLanes>[0]> = {}) =>
  claimLanes({
    lease: `lease-${leases++}`,
    leaseMs: LEASE,
    room: {},
    roomElsewhere: 50,
    lanes: 50,
    perLane: 10,
    ...more,
  });

/** That a delivery of a claimed lane has arrived. */
export const settlement = (lane: ClaimedLane, index = 0, more: Partial<Settlement> = {}): Settlement => ({
  organizationId: "org_1",
  deliveryId: lane.deliveries[index]?.id ?? 0,
  lane: lane.lane,
  lease: lane.lease,
  attempt: 1,
  failures: 0,
  startedAt: new Date(),
  ms: 5,
  outcome: "done",
  state: "delivered",
  status: 200,
  says: "carried",
  detail: null,
  next: null,
  notBefore: null,
  keeps: false,
  ...more,
});
