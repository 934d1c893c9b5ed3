import type { BotScope } from "@/lib/bots/scope";
import { confirmEvents } from "@/lib/conversations/confirm-events";
import { sql } from "@/lib/db";
import { onWork } from "@/lib/deliveries/wake";
import { AppError } from "@/lib/errors";
import { inBatches } from "@/lib/in-batches";
import { iso } from "@/lib/iso";
import { isStopping, onStop } from "@/lib/stopping";

const PAGE = 100;
const LOOK = 1_000;

type Row = { seq: number; id: string; type: string; data: Record<string, unknown>; createdAt: Date };

const READ = `
select e.seq, e.id, e.type, e.data, e."createdAt" from "Event" e
where e."botId" = $1 and e.seq > $2 order by e.seq limit $3`;
// The counter is read in the same statement: a cursor beyond it was never given out.
const OLDEST = `select min(seq) as oldest, (select last from "EventCounter" where "botId" = $1) as last from "Event" where "botId" = $1`;

async function checkCursor(bot: BotScope, after: number): Promise<void> {
  const [known] = await sql.query<{ oldest: number | null; last: number | null }>(OLDEST, [bot.id]);
  const last = known?.last ?? 0;
  const oldest = known?.oldest ?? last + 1;
  if (after > last) {
    throw new AppError("invalid-request", `No event has the cursor ${after} yet.`, {
      fix: "Go on from the «cursor» of the last answer, or from 0.",
      fields: { after: "is ahead of the newest event" },
    });
  }
  if (after > 0 && after + 1 < oldest) {
    throw new AppError(
      "cursor-expired",
      "Events after this cursor were forgotten: they were not fetched in time.",
      {
        fix: `Read what stands in your conversations, then go on from the cursor ${oldest - 1}.`,
      },
    );
  }
}

const LAST = {
  name: "last-events",
  text: `
select c."botId", c.last from unnest($1::text[]) as wanted(id)
cross join lateral (select "botId", last from "EventCounter" where "botId" = wanted.id limit 1) c`,
};

/** The newest event of a bot, 0 before the first. All who are woken by the same work ask in one statement. */
const lastEvent = inBatches<string, number>(async (ids) => {
  const rows = await sql.query<{ botId: string; last: number }>(LAST, [[...new Set(ids)]]);
  const lasts = new Map(rows.map(({ botId, last }) => [botId, last]));
  return ids.map((id) => lasts.get(id) ?? 0);
});

const read = (bot: BotScope, after: number) => sql.query<Row>(READ, [bot.id, after, PAGE]);

/** Resolves when there may be something new, at the latest after `ms`, and at once when this process stops. */
function news(ms: number): Promise<void> {
  return new Promise((resolve) => {
    const finish = () => {
      clearTimeout(timer);
      for (const off of offs) off();
      resolve();
    };
    const timer = setTimeout(finish, ms);
    const offs = [onWork(finish), onStop(finish)];
  });
}

type Wanted = { after: number; wait: number };

/**
 * The events of a bot after a cursor, in order: the same as its callbacks carry. With nothing new it waits, at most
 * `wait` seconds. Asked again with the same cursor it answers the same, so nothing is lost with an answer. Whoever goes
 * on from a cursor has got what came up to it.
 */
export async function readEvents(bot: BotScope, { after, wait }: Wanted) {
  await checkCursor(bot, after);
  await confirmEvents(bot, after, PAGE);
  const end = Date.now() + wait * 1000;
  let rows = await read(bot, after);
  while (rows.length === 0 && Date.now() < end && !isStopping()) {
    await news(Math.min(LOOK, end - Date.now()));
    if ((await lastEvent(bot.id)) > after) rows = await read(bot, after);
  }
  return {
    events: rows.map(({ id, type, data, createdAt }) => ({ id, type, timestamp: iso(createdAt), data })),
    cursor: rows.at(-1)?.seq ?? after,
    hasMore: rows.length === PAGE,
  };
}
