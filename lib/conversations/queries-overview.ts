import type { BotScope } from "@/lib/bots/scope";
import { type HandoffsNow, readHandoffsNow } from "@/lib/conversations/queries-handoffs-now";
import {
  type DayOfAnswers,
  type HandoffsToday,
  readFirstAnswers,
  readHandoffsToday,
} from "@/lib/conversations/queries-handoffs-today";
import { readSetUp, type SetUp } from "@/lib/conversations/queries-set-up";
import { type DeliveryLine, describeDeliveries } from "@/lib/deliveries/describe-deliveries";
import { countMatching, findMatching } from "@/lib/deliveries/matching";
import { countDead } from "@/lib/deliveries/queries";
import { MOST_COUNTED } from "@/lib/most-counted";
import { zoneOf } from "@/lib/zone";

/** Dead deliveries: nothing more happens to them by itself. */
export type NeedsYou = {
  dead: number;
  /** The newest of them. */
  deliveries: DeliveryLine[];
  /** Of how many since yesterday, counted as far as `MOST_COUNTED` and one more. */
  lastDay: number;
};

export type Overview = {
  setUp: SetUp;
  /** Null before the first handoff. */
  live: { now: HandoffsNow; today: HandoffsToday; days: DayOfAnswers[]; needsYou: NeedsYou } | null;
};

const SHOWN = 3;

async function readNeedsYou(bot: BotScope): Promise<NeedsYou> {
  const [dead, ids, lastDay] = await Promise.all([
    countDead(bot),
    findMatching(bot, { state: "dead" }, { limit: SHOWN }),
    countMatching(bot, { created: "day" }, { limit: MOST_COUNTED + 1 }),
  ]);
  return { dead, deliveries: await describeDeliveries(ids), lastDay };
}

/** What a bot's first page shows: how far its set-up is, and once there was a handoff, how it goes. */
export async function readOverview(bot: BotScope, zoneName?: string | null): Promise<Overview> {
  const zone = zoneOf(zoneName);
  const setUp = await readSetUp(bot);
  if (setUp.firstHandoffAt === null) return { setUp, live: null };
  const [now, today, days, needsYou] = await Promise.all([
    readHandoffsNow(bot),
    readHandoffsToday(bot, zone),
    readFirstAnswers(bot, zone),
    readNeedsYou(bot),
  ]);
  return { setUp, live: { now, today, days, needsYou } };
}
