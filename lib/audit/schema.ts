import { z } from "zod";

const day = z.iso.date();

/** What the page and the export can be narrowed to; whatever is malformed in an address is ignored. */
export const auditFilterSchema = z.object({
  action: z.string().max(80).optional().catch(undefined),
  actor: z.string().max(80).optional().catch(undefined),
  /** Whole days in UTC, both included. */
  from: day.optional().catch(undefined),
  to: day.optional().catch(undefined),
  /** Entries older than this one. */
  before: z.coerce.number().int().positive().optional().catch(undefined),
});

export type AuditFilter = z.infer<typeof auditFilterSchema>;
