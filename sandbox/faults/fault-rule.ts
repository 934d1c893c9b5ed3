import { z } from "zod";

const chance = z.number().min(0).max(1).default(1);
const times = z.int().positive().optional();
const ms = z.int().nonnegative().max(120_000);
const pattern = z.string().refine(isPattern, { error: "must be a regular expression" }).optional();

function isPattern(text: string): boolean {
  try {
    return Boolean(new RegExp(text));
  } catch {
    return false;
  }
}

/** What may go wrong with a call that somebody makes to us. */
const requestRule = z.object({
  on: z.literal("request"),
  /**
   * `refuse` answers `status`; `hang` does nothing for `ms`; `reset` cuts the line; `apply-then-…` does the work first,
   * and does not say so; `slow` answers after `ms`.
   */
  fault: z.enum([
    "refuse",
    "hang",
    "reset",
    "apply-then-refuse",
    "apply-then-hang",
    "apply-then-reset",
    "slow",
  ]),
  status: z.int().min(400).max(599).default(500),
  retryAfter: z.int().positive().optional(),
  ms: ms.default(30_000),
  method: z.string().optional(),
  /** Regular expressions that the path and the caller's User-Agent have to match. */
  path: pattern,
  caller: pattern,
  chance,
  times,
});

/** What may go wrong with a webhook that goes out. */
const webhookRule = z.object({
  on: z.literal("webhook"),
  /** `stale` sends an older snapshot of the same conversation again, afterwards; `forge` signs with a guessed secret. */
  fault: z.enum(["drop", "repeat", "delay", "stale", "forge"]),
  /** For `delay`: up to this long, drawn anew for each, so that the order changes too. */
  ms: ms.default(1_000),
  event: z.string().optional(),
  chance,
  times,
});

export const faultRule = z.discriminatedUnion("on", [requestRule, webhookRule]);

export type FaultRule = z.output<typeof faultRule>;
export type NewFaultRule = z.input<typeof faultRule>;
export type RequestRule = z.output<typeof requestRule>;
export type WebhookRule = z.output<typeof webhookRule>;
