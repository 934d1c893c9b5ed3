import { type Sql, sql } from "@/lib/db";
import { setupDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { enqueueTurn } from "@/lib/deliveries/enqueue-turn";

const EVERY = 10 * 60_000;

const IS_PLANNED = `select 1 from "Lane" where lane = $1 and pending > $2`;

// Lanes of their own: what is being set up may wait for hours for a Chatwoot that a check would find missing.
const laneNow = (organizationId: string): string => `check-now:${organizationId}`;
const laneOfTurns = (organizationId: string): string => `check:${organizationId}`;

const about = (organizationId: string) => ({
  organizationId,
  destination: setupDestination(organizationId),
  kind: "setup.check",
  payload: {},
});

/** Has the desk looked at now. One that goes on may have looked away already, so one more may wait behind it. */
export async function enqueueCheck(organizationId: string, tx: Sql = sql): Promise<void> {
  const lane = laneNow(organizationId);
  if ((await tx.query(IS_PLANNED, [lane, 1])).length > 0) return;
  await enqueueDelivery(tx, { ...about(organizationId), lane });
}

/** Plans the next look at a desk, unless one is planned. `isOwnTurn` tells that the one being carried was. */
export async function planCheck(
  organizationId: string,
  { isOwnTurn }: { isOwnTurn: boolean },
): Promise<void> {
  const lane = laneOfTurns(organizationId);
  if ((await sql.query(IS_PLANNED, [lane, isOwnTurn ? 1 : 0])).length > 0) return;
  await enqueueTurn(sql, { ...about(organizationId), lane }, { every: EVERY });
}

/** Whether a delivery was planned by `planCheck`. */
export const isTurn = ({ lane }: { lane: string }): boolean => lane.startsWith("check:");

const IS_CHECKING = `
select 1 from "Lane" where (lane = $1 and pending > 0) or (lane = $2 and lease is not null and pending > 0)`;

/** Whether the desk is being looked at. */
export async function isChecking(organizationId: string): Promise<boolean> {
  const lanes = [laneNow(organizationId), laneOfTurns(organizationId)];
  return (await sql.query(IS_CHECKING, lanes)).length > 0;
}

const DESKS = `select distinct "organizationId" as id from "Inbox" where "enabledAt" is not null`;

/** Plans the looks at every desk, for those that were connected before anybody planned them. */
export async function planChecks(): Promise<void> {
  for (const { id } of await sql.query<{ id: string }>(DESKS)) await planCheck(id, { isOwnTurn: false });
}
