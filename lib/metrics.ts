import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";

/** What Prometheus reads of this process. */
export const registry = new Registry();
collectDefaultMetrics({ register: registry });

export const attempts = new Counter({
  name: "baton_delivery_attempts_total",
  help: "Attempts to carry something, by kind and outcome",
  labelNames: ["kind", "outcome"] as const,
  registers: [registry],
});

export const attemptSeconds = new Histogram({
  name: "baton_delivery_attempt_seconds",
  help: "How long an attempt took",
  labelNames: ["kind"] as const,
  buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 15],
  registers: [registry],
});

export const requests = new Counter({
  name: "baton_api_requests_total",
  help: "Requests to the machine doors, by route and status",
  labelNames: ["route", "status"] as const,
  registers: [registry],
});

export const pendingDeliveries = new Gauge({
  name: "baton_deliveries_pending",
  help: "Deliveries that wait, by destination kind",
  labelNames: ["destination"] as const,
  registers: [registry],
});

export const oldestLane = new Gauge({
  name: "baton_oldest_due_lane_seconds",
  help: "For how long the lane that waits longest has been due",
  registers: [registry],
});
