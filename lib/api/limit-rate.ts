import { env } from "@/lib/env";
import { takeTurns, tooOften } from "@/lib/rate-limit";

const FLUSH = 250;
const WINDOW = 60;

type Count = { waiting: number; blockedUntil: number };
const counts = new Map<string, Count>();
let timer: NodeJS.Timeout | undefined;

async function flush(): Promise<void> {
  timer = undefined;
  for (const [botId, count] of counts) {
    const turns = count.waiting;
    if (turns === 0 && count.blockedUntil < Date.now()) counts.delete(botId);
    if (turns === 0) continue;
    count.waiting = 0;
    const limit = { limit: env().API_REQUESTS_A_MINUTE, seconds: WINDOW };
    const secondsLeft = await takeTurns(`api:${botId}`, turns, limit).catch(() => 0);
    if (secondsLeft > 0) count.blockedUntil = Date.now() + secondsLeft * 1000;
  }
}

/**
 * Counts a request of a bot, and refuses it when its minute is used up. The count is PostgreSQL's, shared by all
 * processes; it is written four times a second and not with every request, so a limit is passed by a moment.
 */
export function limitRate(botId: string): void {
  const count = counts.get(botId) ?? { waiting: 0, blockedUntil: 0 };
  counts.set(botId, count);
  const left = count.blockedUntil - Date.now();
  if (left > 0) throw tooOften(Math.ceil(left / 1000));
  count.waiting++;
  if (!timer) timer = setTimeout(() => void flush(), FLUSH).unref();
}
