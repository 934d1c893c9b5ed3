import { clock } from "./duration";
import { element, part, shape } from "./element";
import type { Beat } from "./story";
import { type Drawn, ENDS, LANES, layTimeline } from "./timeline";

const HEIGHT = 247;
const EDGE = 24;

type Column = Drawn["columns"][number];

function legend(): SVGElement[] {
  const entries = [
    { x: 26, look: "", words: "bot owns it" },
    { x: 146, look: "wait", words: "waiting" },
    { x: 246, look: "human", words: "human owns it" },
  ];
  return entries.flatMap(({ x, look, words }) => [
    shape("path", { class: `held ${look}`, d: `M${x} 24h20` }),
    shape("text", { x: x + 28, y: 28 }, words),
  ]);
}

function lanes(width: number, bot: string): SVGElement[] {
  const names = [
    ["Customer", LANES.customer],
    [bot.length > 10 ? "Bot" : bot, LANES.bot],
    ["Agent", LANES.agent],
  ] as const;
  return names.flatMap(([name, y]) => [
    shape("text", { class: "name", x: EDGE, y: y + 4 }, name),
    shape("line", { class: "lane", x1: 96, x2: width - EDGE, y1: y, y2: y }),
  ]);
}

const line = ({ look, points }: Drawn["path"][number]): SVGElement =>
  shape("polyline", {
    class: `held ${look === "held" ? "" : look}`,
    points: points.map((point) => point.join(",")).join(" "),
  });

function words({ x, words: said }: Column): SVGElement[] {
  if (!said) return [];
  const from = LANES[said.from];
  const to = LANES[said.to];
  const way = Math.sign(to - from);
  const tip = to - 5 * way;
  return [
    shape("line", { class: "msg", x1: x, x2: x, y1: from + 9 * way, y2: tip - 6 * way }),
    shape("path", { class: "head", d: `M${x} ${tip}l-4 ${-7 * way}h8z` }),
    shape("circle", { class: "from", cx: x, cy: from, r: 9 }),
    shape("text", { class: "n", x, y: from + 4, "text-anchor": "middle" }, String(said.number)),
  ];
}

function event({ x, y, event: what, words: said }: Column): SVGElement[] {
  if (!what) return [];
  const isChange = what.name === "joined" || ENDS.has(what.name);
  const dot = shape("circle", { class: isChange ? "dot full" : "dot", cx: x, cy: y, r: 4 });
  return [
    ...(said ? [] : [dot]),
    shape("text", { class: "ev", x, y: 236, "text-anchor": "middle" }, what.name),
  ];
}

const time = ({ x, at }: Column): SVGElement =>
  shape("text", { x, y: 220, "text-anchor": "middle" }, clock(at));

function summary(beats: Beat[], bot: string): string {
  const messages = beats.filter(({ kind }) => kind === "words").length;
  const events = beats.flatMap((beat) =>
    beat.kind === "event" ? [`${beat.says} at ${clock(beat.at)}`] : [],
  );
  return [`${messages} messages between the customer, ${bot} and the agent.`, ...events].join(" ");
}

/** Draws the baton's way between the lanes, as much of it as there is room for. */
export function drawTimeline(beats: Beat[], bot: string): void {
  const place = part("lanes");
  const width = Math.max(320, Math.round(place.clientWidth));
  const { columns, path, now } = layTimeline(beats, width);
  const image = shape(
    "svg",
    { viewBox: `0 0 ${width} ${HEIGHT}`, role: "img", "aria-label": summary(beats, bot) },
    ...legend(),
    ...lanes(width, bot),
    ...path.map(line),
    ...columns.flatMap(words),
    ...columns.flatMap(event),
    ...columns.map(time),
    shape("circle", { class: `baton-now ${now.look}`, cx: now.x, cy: now.y, r: 7 }),
    shape("text", { class: "now", x: now.x, y: 220, "text-anchor": "middle" }, "now"),
  );
  place.replaceChildren(
    image,
    ...(beats.length === 0 ? [element("p", { class: "empty" }, "Nothing has passed yet.")] : []),
  );
}
