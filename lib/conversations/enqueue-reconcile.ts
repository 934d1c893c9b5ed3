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

const every = () => env().RECONCILE_SECONDS * 1000;

/**
 * Has a desk read back at the next turn, within a minute: a human comes to own something there, or it is busy still.
 * It has a lane of its own, so that it never waits for the rare reading, which may be far off. Asked for in a
 * transaction it comes last: many ask for the same turn, and none may hold its lane for long.
 */
export async function reconcileNextTurn(organizationId: string, tx: Sql = sql): Promise<void> {
  const lane = `reconcile-busy:${organizationId}`;
  // One may be in somebody's hand and have seen less; another behind it has not. More would pile up at a desk that is away.
  if ((await tx.query(IS_PLANNED, [lane, 1])).length > 0) return;
  await enqueueTurn(tx, reading(organizationId, lane), { every: every() });
}

/**
 * Plans the next readings of a desk, unless they are planned: every minute while something goes on, and a rare one
 * in any case, which never ends. `isOwnTurn` tells that the one being carried is the rare one itself.
 */
export async function planReconcile(
  organizationId: string,
  { isBusy, isOwnTurn }: { isBusy: boolean; isOwnTurn: boolean },
): Promise<void> {
  if (isBusy) await reconcileNextTurn(organizationId);
  const lane = `reconcile:${organizationId}`;
  if ((await sql.query(IS_PLANNED, [lane, isOwnTurn ? 1 : 0])).length > 0) return;
  await enqueueTurn(sql, reading(organizationId, lane), { every: every(), turns: REST });
}

const DESKS = `select distinct "organizationId" as id from "Inbox" where "enabledAt" is not null`;

/** Has every desk read back, because nobody knows what was missed while nobody ran. */
export async function reconcileAll(): Promise<void> {
  for (const { id } of await sql.query<{ id: string }>(DESKS)) await reconcileSoon(id);
}
