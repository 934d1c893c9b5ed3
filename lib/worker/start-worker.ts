import { claimLanes, keepLanes, releaseLanes } from "@/lib/deliveries/claim-lanes";
import { holdDestination, pauseDestination, releaseHold } from "@/lib/deliveries/pause-destination";
import { type Settlement, settleDeliveries } from "@/lib/deliveries/settle-deliveries";
import { listenForWork, onWork } from "@/lib/deliveries/wake";
import { inBatches } from "@/lib/in-batches";
import { log } from "@/lib/log";
import { outliveOutage } from "@/lib/outlive-outage";
import { newId } from "@/lib/tokens";
import {
  attemptDelivery,
  followUp,
  type Handlers,
  type HeldLane,
  settlementOf,
} from "@/lib/worker/attempt-delivery";
import { notePause, noteRecovery } from "@/lib/worker/note-trouble";
import { ownDelay } from "@/lib/worker/own-delay";
import { hasRecovered, isHeld, learn, openRoom } from "@/lib/worker/room";
import { Rooms } from "@/lib/worker/rooms";
import { Turns } from "@/lib/worker/turns";

/** After so many ms a lane that nobody waits for lets others have its place. */
const TURN = 500;
const DEFAULTS = { leaseMs: 15_000, pollMs: 1_000, lanes: 128, perLane: 20 };
type Options = Partial<typeof DEFAULTS>;

/** A running worker. `stop` takes nothing more, finishes what is in hand and leaves the rest to the lease. */
export type Worker = { stop(graceMs?: number): Promise<void> };

/** Carries deliveries of every kind that `handlers` knows, until it is stopped. */
export function startWorker(handlers: Handlers, options: Options = {}): Worker {
  return new LaneWorker(handlers, { ...DEFAULTS, ...options });
}

const warn =
  (what: string, more: object = {}) =>
  (error: unknown) =>
    log.warn({ ...more, error }, what);

class LaneWorker implements Worker {
  private readonly name = newId("wrk");
  /** Tells whether the lane was still ours. */
  private readonly settle: (settlement: Settlement) => Promise<boolean>;
  private readonly rooms = new Rooms();
  private readonly held = new Map<string, HeldLane>();
  private readonly running = new Set<Promise<void>>();
  private readonly timers: NodeJS.Timeout[];
  private readonly offWork: () => void;
  private readonly stopListening: () => Promise<void>;
  private readonly turns = new Turns();
  private claims = 0;
  private isStopping = false;
  private isClaiming = false;
  private claiming = Promise.resolve();
  private isWoken = false;

  constructor(
    private readonly handlers: Handlers,
    private readonly options: typeof DEFAULTS,
  ) {
    this.settle = inBatches(async (settlements) => {
      const held = await settleDeliveries(settlements, options.leaseMs);
      return settlements.map(({ lane }) => held.has(lane));
    });
    this.offWork = onWork(() => this.wake());
    this.stopListening = listenForWork();
    this.timers = [
      setInterval(() => this.wake(), options.pollMs),
      setInterval(() => void this.keepLeases(), options.leaseMs / 3),
    ];
    this.wake();
  }

  async stop(graceMs = 10_000): Promise<void> {
    this.isStopping = true;
    this.offWork();
    const grace = new Promise((resolve) => setTimeout(resolve, graceMs).unref());
    await Promise.race([this.finish(), grace]);
    for (const timer of this.timers) clearInterval(timer);
    await this.stopListening();
  }

  /** A claim on its way still brings lanes, and they would keep their lease when nobody gave them back. */
  private async finish(): Promise<void> {
    await this.claiming;
    await Promise.all(this.running);
  }

  private wake(): void {
    this.isWoken = true;
    if (!this.isClaiming) this.claiming = this.claimAll();
  }

  private async claimAll(): Promise<void> {
    this.isClaiming = true;
    try {
      while (this.isWoken && !this.isStopping && this.held.size < this.options.lanes) {
        this.isWoken = false;
        const lanes = await this.claim();
        if (lanes.length > 0) this.isWoken = true;
        for (const lane of lanes) this.take(lane);
      }
    } catch (error) {
      warn("worker.claim-failed")(error);
    } finally {
      this.isClaiming = false;
    }
  }

  private async claim(): Promise<HeldLane[]> {
    const room = this.rooms.free();
    const others = this.turns.takeOthers(room);
    for (const destination of others) room[destination] = 1;
    const sureUntil = performance.now() + this.options.leaseMs;
    const lanes = await claimLanes({
      lease: `${this.name}:${this.claims++}`,
      leaseMs: this.options.leaseMs,
      room,
      roomElsewhere: openRoom().limit,
      lanes: this.options.lanes - this.held.size,
      perLane: this.options.perLane,
      others,
    });
    this.turns.note(lanes, room);
    // There it is everybody's turn again.
    if (others.length > 0) this.isWoken = true;
    return lanes.map((lane) => {
      const deliveries = others.includes(lane.destination) ? lane.deliveries.slice(0, 1) : lane.deliveries;
      return { ...lane, deliveries, sureUntil };
    });
  }

  private take(lane: HeldLane): void {
    this.held.set(lane.lane, lane);
    const room = this.rooms.of(lane.destination);
    room.inHand++;
    const work = this.work(lane)
      .catch(warn("worker.lane-failed", { lane: lane.lane }))
      .finally(() => {
        this.running.delete(work);
        if (this.held.get(lane.lane) === lane) this.held.delete(lane.lane);
        room.inHand--;
        this.wake();
      });
    this.running.add(work);
  }

  private async work(lane: HeldLane): Promise<void> {
    if (lane.deliveries.length === 0) await releaseLanes([lane]);
    const turn = lane.urgency === 0 ? Number.POSITIVE_INFINITY : performance.now() + TURN;
    for (const [index, delivery] of lane.deliveries.entries()) {
      if (this.isStopping) return releaseLanes([lane]);
      if (delivery.isEarly) return releaseLanes([{ ...lane, isSuspect: false, dueAt: delivery.dueAt }]);
      if (performance.now() > turn) return releaseLanes([{ ...lane, isSuspect: false }]);
      const isLast = index === lane.deliveries.length - 1;
      if (!(await this.carry({ lane, delivery, isLast }))) return;
    }
  }

  /** Tells whether the lane is still ours and may go on. */
  private async carry(one: {
    lane: HeldLane;
    delivery: HeldLane["deliveries"][number];
    isLast: boolean;
  }): Promise<boolean> {
    const { lane, delivery } = one;
    const attempt = await attemptDelivery(this.handlers, lane, delivery);
    const { outcome } = attempt;
    if (outcome.kind === "paused") {
      await pauseDestination({ ...lane, reason: outcome.reason });
      await notePause({ ...lane, reason: outcome.reason });
      // A part of it may have been done before it was refused.
      await releaseLanes([{ ...lane, isSuspect: true }]);
      return false;
    }
    const settlement = settlementOf({ handlers: this.handlers, ...one }, { ...attempt, outcome });
    const isStillOurs = await this.end(lane, delivery, settlement);
    await this.learnFrom(lane, {
      destination: lane.destination,
      kind: delivery.kind,
      outcome: outcome.kind,
      ms: attempt.callMs,
      own: ownDelay(),
    });
    return isStillOurs && outcome.kind !== "retry";
  }

  /** Writes down how it ended; what has arrived is not to be sent again because the database was away just then. */
  private async end(lane: HeldLane, delivery: HeldLane["deliveries"][number], settlement: Settlement) {
    const { leaseMs } = this.options;
    await outliveOutage(() => followUp(this.handlers, delivery, settlement), leaseMs);
    return outliveOutage(async () => {
      const sureUntil = performance.now() + leaseMs;
      const isHeld = await this.settle(settlement);
      if (isHeld) lane.sureUntil = sureUntil;
      return isHeld;
    }, leaseMs);
  }

  private async learnFrom(lane: HeldLane, sample: Omit<Parameters<typeof learn>[1], "now">): Promise<void> {
    const room = this.rooms.of(lane.destination);
    const before = { ...room };
    Object.assign(room, learn(room, { ...sample, now: Date.now() }));
    if (isHeld(before, room)) {
      await holdDestination({ ...lane, reason: "It does not answer" }, new Date(room.heldUntil));
    }
    // Another process, or one that is gone, may have been the one that left it alone.
    if (hasRecovered(before, room) || (lane.isLookingAgain && sample.outcome !== "retry")) {
      await releaseHold(lane.destination);
      await noteRecovery(lane);
    }
  }

  private async keepLeases(): Promise<void> {
    if (this.held.size === 0) return;
    const lanes = [...this.held.values()];
    const sureUntil = performance.now() + this.options.leaseMs;
    try {
      const kept = await keepLanes(lanes, this.options.leaseMs);
      for (const lane of lanes) if (kept.has(lane.lane)) lane.sureUntil = sureUntil;
    } catch (error) {
      warn("worker.heartbeat-failed")(error);
    }
  }
}
