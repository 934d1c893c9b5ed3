import { expect, test } from "vitest";
import { readOverview } from "@/lib/conversations/queries-overview";
import { sql } from "@/lib/db";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";

test("first answers are medians a day, in the reader's zone, of what the bot asked for", async () => {
  const organization = await build.organization();
  const medians = await buildBot(organization);
  const add = (daysAgo: number, seconds: number | null, origin = "bot") =>
    sql.query(
      `insert into "Handoff" (id, "organizationId", "botId", "conversationId", state, origin, "unfinishedIntents", rule,
         "teamId", "teamName", "requestedAt", "joinedAt", "endedAt", "endReason")
       select 'hnd_' || gen_random_uuid(), $1, $2, 'cnv_' || gen_random_uuid(), 'ended', $5, '{}', '{}', 7,
         case when $4 = 10 then 'sales of old' else 'Sales' end, t.at, t.at + $4::float8 * interval '1 second', t.at + interval '1 hour', 'completed'
       from (select date_trunc('day', now(), 'Asia/Tokyo') - $3::int * interval '1 day' + interval '1 second'
         + coalesce($4, 100) * interval '1 ms' as at) t`,
      [organization.id, medians.id, daysAgo, seconds, origin],
    );
  for (const seconds of [10, 20, 90]) await add(0, seconds);
  await add(0, null);
  await add(0, 0, "agent");
  await add(2, 40);
  await add(14, 5);
  const { live } = await readOverview(medians.scope, "Asia/Tokyo");
  expect(live?.today).toMatchObject({ count: 5, firstAnswer: 20_000, slowestTenth: 76_000 });
  expect(live?.today.teams).toEqual([{ teamId: 7, team: "Sales", count: 5, firstAnswer: 20_000 }]);
  expect(live?.days.slice(-3).map(({ firstAnswer }) => firstAnswer)).toEqual([40_000, null, 20_000]);
  expect(live?.days.slice(0, 11).every(({ firstAnswer }) => firstAnswer === null)).toBe(true);
});
