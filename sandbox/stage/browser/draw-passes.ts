import { clock, took } from "./duration";
import { element, part } from "./element";
import { type Item, keepList } from "./keep-list";
import type { Beat } from "./story";

const SHOWN = 200;

const NAMES = { customer: "customer", bot: "bot", agent: "desk" } as const;

const wordsOf = (beat: Beat): string => {
  if (beat.kind === "event") return beat.says;
  const text = beat.text === "private note" && beat.to === "agent" ? beat.text : `“${beat.text}”`;
  return `${NAMES[beat.from]} to ${NAMES[beat.to]}, ${text}`;
};

const TROUBLE = new Set(["refused", "stuck"]);

const exactly = ({ ms }: Beat) => (ms === null ? {} : { title: `${ms.toLocaleString("en-GB")} ms` });

function draw(beat: Beat): HTMLElement {
  const words = wordsOf(beat);
  const isEvent = beat.kind === "event";
  const look = isEvent ? (TROUBLE.has(beat.name) ? "ev trouble" : "ev") : "";
  return element(
    "li",
    { class: look },
    element("time", { class: "muted", datetime: beat.at }, clock(beat.at)),
    element("span", { class: "n" }, isEvent ? "" : String(beat.number)),
    element("span", { class: "cut", title: words }, words),
    element("span", { class: "muted r", ...exactly(beat) }, beat.ms === null ? "" : took(beat.ms)),
  );
}

const itemOf = (beat: Beat): Item => ({
  key: beat.key,
  look: `${wordsOf(beat)} ${beat.ms}`,
  draw: () => draw(beat),
});

/** Everything that passed, the newest first. */
export function drawPasses(beats: Beat[]): void {
  keepList(part("passes"), [...beats].reverse().slice(0, SHOWN).map(itemOf));
}

export function drawTally(messages: number, lost: number): void {
  part("tally").textContent = `${messages} ${messages === 1 ? "message" : "messages"}, ${lost} lost`;
}
