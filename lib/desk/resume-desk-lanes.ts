import { type Sql, sql } from "@/lib/db";
import { everyDeskDestination } from "@/lib/deliveries/destinations";
import { resumeDestinations } from "@/lib/deliveries/pause-destination";
import { resolveFinding } from "@/lib/desk/note-finding";

/** Lets everything that waited for the desk go on, in the order of its lanes. */
export async function resumeDeskLanes(organizationId: string, tx: Sql = sql): Promise<void> {
  await resumeDestinations(everyDeskDestination(organizationId), tx);
  await resolveFinding({ organizationId, code: "desk-paused" }, tx);
}
