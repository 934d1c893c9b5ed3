/** A filter as the query of an address; "?" alone clears it. */
export function filterHref(filter: Record<string, string | number | undefined>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(filter)) if (value !== undefined) query.set(name, String(value));
  return `?${query}`;
}
