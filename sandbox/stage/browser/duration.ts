/** How long, in one unit: 42 s, 3 min, 2 h. */
export function duration(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} min`;
  return `${Math.floor(seconds / 3600)} h`;
}

export const clock = (iso: string): string => new Date(iso).toLocaleTimeString("en-GB");
