import type { AuditFilter } from "@/lib/audit/schema";

/** A filter as the query of an address; "?" alone clears it. */
export function filterHref(filter: AuditFilter): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return `?${query}`;
}
