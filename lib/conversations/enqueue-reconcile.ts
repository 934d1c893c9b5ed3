import { type Sql, sql } from "@/lib/db";
import { intakeDestination } from "@/lib/deliveries/destinations";
import { enqueueTurn } from "@/lib/deliveries/enqueue-turn";
import { env } from "@/lib/env";

const SOON = 5_000;
const REST = 10;

const reading = (organizationId: string, lane: string) => ({
  organizationId,
  lane,
  destination: intakeDestination(organizationId),
  kind: "desk.reconcile",
  payload: {},
});

/** Reads a desk back within a few seconds: after a start, and when something may have been missed. */
export async function reconcileSoon(organizationId: string, tx: Sql = sql): Promise<void> {
  await enqueueTurn(tx, reading(organizationId, `reconcile-soon:${organizationId}`), { every: SOON });
}

const IS_PLANNED = `select 1 from "Lane" where lane = $1 and pending > $2`;

/**
 * Plans the next reading of a desk, unless one is planned: every minute while something goes on, and more rarely
 * while nothing does. `isOwnTurn` tells that the one being carried stands in that lane itself.
 */
export async function planReconcile(
  organizationId: string,
  { isBusy, isOwnTurn }: { isBusy: boolean; isOwnTurn: boolean },
): Promise<void> {
  const lane = `reconcile:${organizationId}`;
  if ((await sql.query(IS_PLANNED, [lane, isOwnTurn ? 1 : 0])).length > 0) return;
  const every = env().RECONCILE_SECONDS * 1000;
  const turns = isBusy ? 1 : REST;
  await enqueueTurn(sql, reading(organizationId, lane), { every, turns });
}

const DESKS = `select distinct "organizationId" as id from "Inbox" where "enabledAt" is not null`;

/** Has every desk read back, because nobody knows what was missed while nobody ran. */
export async function reconcileAll(): Promise<void> {
  for (const { id } of await sql.query<{ id: string }>(DESKS)) await reconcileSoon(id);
}
