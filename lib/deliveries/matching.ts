import { sql } from "@/lib/db";
import type { DeliveryState } from "@/lib/deliveries/choices";
import { firstIdSince } from "@/lib/deliveries/first-id-since";
import type { DeliveryFilter } from "@/lib/deliveries/schema";
import { type Bot, OF_ORGANIZATION } from "@/lib/deliveries/scope";

/** What deliveries are looked for by; `lanes` are the lanes that the filter's name stands for. */
export type Matching = Pick<DeliveryFilter, "kind" | "created"> & {
  state?: DeliveryState | undefined;
  lanes?: string[] | undefined;
};

const FITS = `($4::text is null or d.kind = $4) and ($5::text[] is null or d.lane = any($5))
  and ($6::bigint is null or d.id >= $6) and ($7::bigint is null or d.id < $7) and ($8::bigint is null or d.id > $8)`;

// What is pending, what is settled and what belongs to the organization itself each have indexes of their own.
const BRANCHES = [
  `select d.id from "Delivery" d
   where d."botId" = $1 and d.state = 'pending' and ($3::text is null or $3 = 'pending') and ${FITS}`,
  `select d.id from "Delivery" d
   where d."botId" = $1 and d.state <> 'pending' and ($3::text is null or (d.state = $3 and $3 <> 'pending')) and ${FITS}`,
  `select d.id from "Delivery" d
   where ${OF_ORGANIZATION} and ($3::text is null or d.state = $3) and ${FITS}`,
];

type Order = "asc" | "desc";

// Each branch brings its own first ones in order: that many index entries are read, however many would fit.
const first = (branch: string, order: Order) => `(${branch} order by d.id ${order} limit $9)`;

// With lanes, each lane brings its own, by its index: a walk over all ids would pass everything that does not fit.
const firstOfLanes = (branch: string, order: Order) => `(
  select f.id from unnest($5::text[]) as l(lane)
  cross join lateral (${branch} and d.lane = l.lane order by d.id + 0 ${order} limit $9) f)`;

const textsOf = (from: typeof first) => {
  const idsIn = (order: Order) =>
    `${BRANCHES.map((branch) => from(branch, order)).join(" union all ")} order by id ${order} limit $9`;
  const all = BRANCHES.map((branch) => from(branch, "desc")).join(" union all ");
  return {
    older: idsIn("desc"),
    newer: idsIn("asc"),
    count: `select count(*)::int as n from (select 1 from (${all}) m limit $9) counted`,
  };
};

const EVERYWHERE = textsOf(first);
const IN_LANES = textsOf(firstOfLanes);
const textsFor = ({ lanes }: Matching) => (lanes ? IN_LANES : EVERYWHERE);

type Window = { before?: number | undefined; after?: number | undefined; limit: number };

async function valuesOf(bot: Bot, matching: Matching, window: Window) {
  const { state = null, kind = null, lanes = null, created } = matching;
  const since = await firstIdSince(created);
  const { before = null, after = null, limit } = window;
  return [bot.id, bot.organizationId, state, kind, lanes, since, before, after, limit];
}

/**
 * The ids that match, of the bot and of its organization itself: the youngest below `before`, or, with `after`, the
 * oldest above it. The youngest stands first.
 */
export async function findMatching(bot: Bot, matching: Matching, window: Window): Promise<number[]> {
  const isUpwards = window.after !== undefined;
  const values = await valuesOf(bot, matching, window);
  const rows = await sql.query<{ id: number }>(textsFor(matching)[isUpwards ? "newer" : "older"], values);
  const ids = rows.map(({ id }) => Number(id));
  return isUpwards ? ids.reverse() : ids;
}

/** How many match, as far as `limit`: whoever reads it wants to know whether there are few or many. */
export async function countMatching(bot: Bot, matching: Matching, window: Window): Promise<number> {
  const values = await valuesOf(bot, matching, window);
  const [row] = await sql.query<{ n: number }>(textsFor(matching).count, values);
  return row?.n ?? 0;
}
