import type { Attachment, Typing } from "@/sandbox/bot/chat-entry";
import { avatar } from "./avatar";
import type { ChatLine, ChatMessage } from "./chat-lines";
import { element, part } from "./element";
import { type Item, keepList } from "./keep-list";
import { splitLinks } from "./read-letter";

const SIDES = { user: "mine", bot: "bot", agent: "agent", desk: "agent" } as const;
const SPEAKERS = { user: "You", bot: "Bot", agent: "Agent", desk: "Desk" } as const;

const linked = (text: string): (HTMLElement | string)[] =>
  splitLinks(text).map(({ text: words, isLink }) => (isLink ? outside(words, words) : words));

function outside(href: string, words: string): HTMLElement {
  return element("a", { class: "link", href, target: "_blank", rel: "noopener" }, words);
}

function file({ url, name, type }: Attachment): HTMLElement {
  const words = name ?? new URL(url).pathname.split("/").at(-1) ?? url;
  if (!type?.startsWith("image")) return element("div", {}, outside(url, words));
  return element(
    "a",
    { href: url, target: "_blank", rel: "noopener" },
    element("img", { src: url, alt: words }),
  );
}

function hint({ isEdited, isStuck, isSeen }: ChatMessage): HTMLElement | null {
  const words =
    (isStuck && "Not passed on yet, trying again") || (isEdited && "Edited") || (isSeen && "Seen") || "";
  return words ? element("span", { class: "hint" }, words) : null;
}

function message(line: ChatMessage): HTMLElement {
  const { from, author, text, attachments, isDeleted } = line;
  const words = isDeleted ? ["This message was deleted"] : linked(text ?? "");
  const speaker = element("span", { class: "hidden" }, `${author ?? SPEAKERS[from]}: `);
  const files = isDeleted ? [] : attachments.map(file);
  const said = element(
    "div",
    { class: "said" },
    speaker,
    element("div", { class: "say", dir: "auto" }, ...words, ...files),
    hint(line),
  );
  const face = from === "user" ? null : avatar(from === "bot" ? "bot" : "agent", author ?? SPEAKERS[from]);
  return element("li", { class: `${SIDES[from]}${isDeleted ? " is-deleted" : ""}` }, face, said);
}

const itemOf = (line: ChatLine): Item => ({
  key: line.key,
  look: JSON.stringify(line),
  draw: () => (line.kind === "line" ? element("li", { class: "line" }, line.text) : message(line)),
});

const isAtEnd = ({ scrollHeight, scrollTop, clientHeight }: HTMLElement) =>
  scrollHeight - scrollTop - clientHeight < 60;

/** The customer's screen; it stays at its end unless somebody scrolled up. */
export function drawChat(lines: ChatLine[]): void {
  const scroller = part("chat-scroller");
  const follows = isAtEnd(scroller);
  part("suggestions").hidden = lines.length > 0;
  keepList(part("chat"), lines.map(itemOf));
  if (follows) scroller.scrollTop = scroller.scrollHeight;
}

/** Somebody at the desk writes: shown for ten seconds at most. */
export function drawTyping({ isOn, name }: Typing): void {
  const who = name ?? "The agent";
  const scroller = part("chat-scroller");
  const follows = isAtEnd(scroller);
  const dots = element("span", { class: "say typing", role: "img", "aria-label": `${who} is typing` });
  dots.append(element("i"), element("i"), element("i"));
  part("typing").replaceChildren(...(isOn ? [avatar("agent", who), dots] : []));
  if (follows) scroller.scrollTop = scroller.scrollHeight;
}
