import { drawLetter, type Letter } from "./draw-letter";
import { clock } from "./duration";
import { element, part } from "./element";
import { type Item, keepList } from "./keep-list";
import { sayMail, sayOlder } from "./say-mail";

type Line = { id: string; subject: string; to: string; at: string; isRead: boolean };
type Mail = { unread: number; total: number; letters: Line[] };

const EVERY = 2_000;
const PAGE = 50;
const MOST = 1_000;

let asked = PAGE;
let opened: string | null = null;

function line({ id, subject, to, at, isRead }: Line): HTMLElement {
  const button = element(
    "button",
    { type: "button", "data-letter": id, "aria-current": id === opened ? "true" : undefined },
    element("span", { class: isRead ? "re" : "un" }),
    element(
      "b",
      { class: "cut", title: subject },
      !isRead && element("span", { class: "hidden" }, "Unread: "),
      subject,
    ),
    element("time", { datetime: at }, clock(at)),
    element("span", { class: "to" }, `to ${to}`),
  );
  return element("li", {}, button);
}

const itemOf = (letter: Line): Item => ({
  key: letter.id,
  look: `${letter.isRead} ${letter.id === opened}`,
  draw: () => line(letter),
});

function draw({ unread, total, letters }: Mail): void {
  const counts = { unread, total, shown: letters.length };
  part("mail-news").textContent = sayMail(counts);
  const older = part("older-letters");
  older.textContent = asked < MOST ? sayOlder(counts) : "";
  older.hidden = older.textContent === "";
  part("mail-count").textContent = unread > 0 ? String(unread) : "";
  const hadFocus = (document.activeElement as HTMLElement | null)?.dataset.letter;
  keepList(part("letters"), letters.map(itemOf));
  if (hadFocus)
    part("letters")
      .querySelector<HTMLElement>(`[data-letter="${CSS.escape(hadFocus)}"]`)
      ?.focus();
}

async function refresh(): Promise<void> {
  const response = await fetch(`/stage/mail?limit=${asked}`).catch(() => null);
  if (response?.ok) return draw((await response.json()) as Mail);
  part("mail-news").textContent = "The mail server does not answer";
}

async function open(id: string): Promise<void> {
  opened = id;
  const response = await fetch(`/stage/mail/${encodeURIComponent(id)}`);
  if (response.ok) drawLetter((await response.json()) as Letter);
  await refresh();
}

/** All letters of everybody: the newest first, the opened one below the list. */
export function startMailbox(): void {
  part("letters").addEventListener("click", ({ target }) => {
    const id = (target as Element).closest("button")?.dataset.letter;
    if (id) void open(id);
  });
  part("older-letters").addEventListener("click", () => {
    asked = Math.min(asked + PAGE, MOST);
    void refresh();
  });
  void refresh();
  setInterval(() => document.visibilityState === "visible" && void refresh(), EVERY);
}
