import type { Live } from "../live";
import type { AccountUserRow, Availability } from "../store/rows";

/** Who may go offline by himself is online only while he looks; who may not is what he said last. */
export function availabilityOf(live: Live, membership: AccountUserRow | undefined): Availability {
  if (!membership) return "offline";
  if (!membership.autoOffline) return membership.availability;
  return live.isPresent(membership.userId) ? membership.availability : "offline";
}
