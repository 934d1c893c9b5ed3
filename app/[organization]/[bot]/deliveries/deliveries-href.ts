import type { DeliveryFilter } from "@/lib/deliveries/schema";

type Address = DeliveryFilter & { open?: number | undefined; attempt?: number | undefined };

/** A filter, and which row is open, as the query of an address; "?" alone is the whole list. */
export function deliveriesHref(address: Address): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(address))
    if (value !== undefined) query.set(name, String(value));
  return `?${query}`;
}

/** The filter with something else in it: from its first page on. */
export const narrowed = (filter: DeliveryFilter, change: DeliveryFilter): string =>
  deliveriesHref({ ...filter, ...change, before: undefined, after: undefined });
