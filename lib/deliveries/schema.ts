import { z } from "zod";
import { DELIVERY_STATES, PERIODS } from "@/lib/deliveries/choices";

const name = z.string().min(1).max(260);
const search = z.string().trim().min(1).max(200);
const id = z.coerce.number().int().positive().max(Number.MAX_SAFE_INTEGER);

/** What the page can be narrowed to; whatever is malformed in an address is ignored. */
export const deliveryFilterSchema = z.object({
  state: z.enum(DELIVERY_STATES).optional().catch(undefined),
  kind: name.optional().catch(undefined),
  /** A lane as people read it, such as `bot:web-91c0de`. */
  lane: name.optional().catch(undefined),
  created: z.enum(PERIODS).optional().catch(undefined),
  /** Some words of a conversation's id or of its person's name or e-mail; or a lane. */
  search: search.optional().catch(undefined),
  /** The page of what is older than this one, or newer. */
  before: id.optional().catch(undefined),
  after: id.optional().catch(undefined),
});

export type DeliveryFilter = z.infer<typeof deliveryFilterSchema>;

/** Which delivery is open, and which of its attempts is shown. */
export const openDeliverySchema = z.object({
  open: id.optional().catch(undefined),
  attempt: id.optional().catch(undefined),
});
export const deliveryIdSchema = id;

export const redeliverSchema = z.object({ deliveryIds: z.array(id).min(1).max(1_000) });
export const redeliverMatchingSchema = z.object({
  botId: z.string().max(40),
  kind: name.optional(),
  lane: name.optional(),
  created: z.enum(PERIODS).optional(),
  search: search.optional(),
});

export const tryNowSchema = z.object({ deliveryId: id });

export type TryNow = z.infer<typeof tryNowSchema>;
export type Redeliver = z.infer<typeof redeliverSchema>;
export type RedeliverMatching = z.infer<typeof redeliverMatchingSchema>;
