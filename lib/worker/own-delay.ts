import { monitorEventLoopDelay } from "node:perf_hooks";

const RESOLUTION = 20;
const PERIOD = 1_000;

const histogram = monitorEventLoopDelay({ resolution: RESOLUTION });
histogram.enable();

let known = 0;
let until = 0;

/** How long whatever comes in has lately waited for this process itself, because it was busy; in milliseconds. */
export function ownDelay(now = Date.now()): number {
  if (now < until) return known;
  // A timer that fires late shows it.
  const late = histogram.percentile(50) / 1e6 - RESOLUTION;
  known = histogram.count > 0 ? Math.max(0, late) : 0;
  until = now + PERIOD;
  histogram.reset();
  return known;
}
