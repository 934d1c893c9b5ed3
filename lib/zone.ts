/** The reader's time zone, by which days begin; one that nobody knows is UTC. */
export function zoneOf(name: string | null | undefined): string {
  if (!name || !/^[A-Za-z][\w+/-]{0,60}$/.test(name)) return "UTC";
  try {
    return new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
