import { type Micros, SECOND } from "../clock";

/** How long ago, as short as it can be said. */
export function ago(at: Micros, now: Micros): string {
  const seconds = Math.max(0, Math.floor((now - at) / SECOND));
  if (seconds < 60) return `${seconds} s`;
  if (seconds < 3600) return `${Math.floor(seconds / 60)} m`;
  return seconds < 86_400 ? `${Math.floor(seconds / 3600)} h` : `${Math.floor(seconds / 86_400)} d`;
}
