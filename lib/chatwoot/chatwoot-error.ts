import { type Exchange, type Outcome, paused, refused, retry } from "@/lib/outcome";

type Facts = {
  /** Chatwoot's status; null when no answer came. */
  status: number | null;
  /** Whether what was asked may have been done. */
  arrived: "yes" | "no" | "unknown";
  /** The fields that a 422 names. */
  attributes?: string[];
  exchange?: Exchange;
  retryAfter?: Date;
};

/** Chatwoot did not do what it was asked; the message is for the owner. */
export class ChatwootError extends Error {
  readonly status: number | null;
  readonly arrived: Facts["arrived"];
  readonly attributes: string[];
  readonly exchange: Exchange | undefined;
  readonly retryAfter: Date | undefined;

  constructor(message: string, { status, arrived, attributes = [], exchange, retryAfter }: Facts) {
    super(message);
    this.name = "ChatwootError";
    this.status = status;
    this.arrived = arrived;
    this.attributes = attributes;
    this.exchange = exchange;
    this.retryAfter = retryAfter;
  }
}

const TOO_MANY = /too many messages/i;
const MINUTE = 60_000;

/**
 * What a failed call means for a delivery. 401 is Chatwoot's word for a bad token, a lost membership, a missing
 * right and a suspended account alike (contract.md, section 0.2): none of them heals by trying.
 */
export function outcomeOfChatwootError(
  { status, message, exchange, retryAfter }: ChatwootError,
  now = new Date(),
): Outcome {
  if (status === null || status >= 500 || status === 408) return retry(message, exchange, retryAfter);
  if (status === 401 || status === 402) return paused(message, exchange);
  if (status === 429) return retry(message, exchange, retryAfter ?? new Date(now.getTime() + MINUTE / 2));
  if (status === 422 && TOO_MANY.test(message))
    return retry(message, exchange, new Date(now.getTime() + MINUTE));
  return refused(message, exchange);
}
