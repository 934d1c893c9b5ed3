import type { Beat, Event, Lane, Words } from "./story";

export const LANES: Record<Lane, number> = { customer: 76, bot: 132, agent: 188 };

const FIRST = 122;
const STEP = 66;
/** How much of the way before the first column is seen. */
const LEAD = 24;
/** Between the last column and "now", and between "now" and the edge. */
const BEFORE_NOW = 60;
const AFTER_NOW = 39;
/** How far the baton has come while nobody took it yet. */
const ON_ITS_WAY = 0.7;

type Look = "held" | "wait" | "human";

type Column = { at: string; words: Words | null; event: Event | null };

export type Drawn = {
  columns: (Column & { x: number; y: number })[];
  path: { look: Look; points: [number, number][] }[];
  now: { x: number; y: number; look: Look };
};

/** Where the bot gets it back. */
export const ENDS = new Set<string | undefined>(["handed back", "called off"]);
const PASSED_OVER = new Set(["confirmed", "refused", "stuck"]);
const LOOKS = { bot: "held", waiting: "wait", human: "human" } as const;

/** A human joins with words: the two are one column. */
function columnsOf(beats: Beat[]): Column[] {
  const columns: Column[] = [];
  for (const beat of beats) {
    const last = columns.at(-1);
    if (beat.kind === "event") {
      if (!PASSED_OVER.has(beat.name)) columns.push({ at: beat.at, words: null, event: beat });
    } else if (beat.from === "agent" && last?.event?.name === "joined" && !last.words) {
      last.words = beat;
    } else {
      columns.push({ at: beat.at, words: beat, event: null });
    }
  }
  return columns;
}

const standingAt = (column: Column | undefined) => (column?.event ?? column?.words)?.standing ?? "bot";

type Place = { standing: "bot" | "waiting" | "human"; x: number; isEnd: boolean };

/** How high the baton is at each place. While it waits it goes down bit by bit, and arrives when somebody takes it. */
function heights(places: Place[]): number[] {
  return places.map(({ standing, x, isEnd }, index) => {
    if (standing !== "waiting" && !isEnd) return standing === "bot" ? LANES.bot : LANES.agent;
    // What ends a stretch still stands where the stretch was; only after it the baton is back.
    const isWaiting = (at: number) => places[at]?.standing === "waiting";
    if (isEnd && !isWaiting(index - 1)) return LANES.agent;
    let from = isEnd ? index - 1 : index;
    while (isWaiting(from - 1)) from--;
    let to = index;
    while (isWaiting(to) && to < places.length - 1) to++;
    const reach = places[to]?.standing === "human" ? 1 : ON_ITS_WAY;
    const start = places[from]?.x ?? x;
    const length = (places[to]?.x ?? x) - start;
    const height = LANES.bot + (LANES.agent - LANES.bot) * reach * (length > 0 ? (x - start) / length : 0);
    return Math.round(height * 10) / 10;
  });
}

/** What fits into this width, the newest at the right. */
export function layTimeline(beats: Beat[], width: number): Drawn {
  const all = columnsOf(beats);
  const room = Math.max(1, Math.floor((width - AFTER_NOW - BEFORE_NOW - FIRST) / STEP) + 1);
  const skipped = Math.max(0, all.length - room);
  const placed = all.map((column, index) => ({ ...column, x: FIRST + STEP * (index - skipped) }));
  const last = { standing: standingAt(all.at(-1)), x: width - AFTER_NOW, isEnd: false };
  const places = placed.map((column) => ({
    standing: standingAt(column),
    x: column.x,
    isEnd: ENDS.has(column.event?.name),
  }));
  const y = heights([...places, last]);
  const columns = placed.map((column, index) => ({ ...column, y: y[index] ?? LANES.bot })).slice(skipped);
  const now = { x: last.x, y: y.at(-1) ?? LANES.bot, look: LOOKS[last.standing] };
  const stops = columns.map((column) => ({ look: LOOKS[standingAt(column)], x: column.x, y: column.y }));
  const first = stops[0] ?? now;
  const before = y[skipped - 1] ?? first.y;
  const lead = { x: FIRST - LEAD, y: first.y + ((before - first.y) * LEAD) / STEP };
  const start = { ...lead, look: LOOKS[standingAt(all[skipped - 1])] };
  return { columns, now, path: pathThrough([start, ...stops], now) };
}

type Stop = { look: Look; x: number; y: number };

/** One line for each stretch in which the same one has it. */
function pathThrough(stops: Stop[], now: Stop): Drawn["path"] {
  const path: Drawn["path"] = [];
  stops.forEach(({ look, x, y }, index) => {
    const next = stops[index + 1] ?? now;
    const last = path.at(-1);
    if (last?.look !== look) path.push({ look, points: [[x, y]] });
    path.at(-1)?.points.push([next.x, next.y]);
  });
  return path;
}
