import { element, icon, part } from "./element";
import { type LetterPart, readLetter, splitLinks } from "./read-letter";

export type Letter = { subject: string; to: string; text: string };

const MONO = /password|token|secret/i;

// The desk's own address leads to this page as long as it stands in for Chatwoot: its door is /app.
const doorOf = (href: string): string => (new URL(href).href === `${location.origin}/` ? "/app" : href);

const link = (href: string, className: string, ...words: (Node | string)[]): HTMLElement =>
  element("a", { href: doorOf(href), class: className, target: "_blank", rel: "noopener" }, ...words);

const linked = (text: string): (Node | string)[] =>
  splitLinks(text).map((part) => (part.isLink ? link(part.text, "link", part.text) : part.text));

function copyButton(label: string, value: string): HTMLElement {
  const name = `Copy ${label.toLowerCase()}`;
  const button = element(
    "button",
    { type: "button", class: "icon-button copy", "aria-label": name },
    icon("copy"),
  );
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(value);
    button.replaceChildren(icon("circle-check"));
    setTimeout(() => button.replaceChildren(icon("copy")), 2_000);
  });
  return button;
}

function fact([label, value]: [string, string]): HTMLElement[] {
  const isSecret = MONO.test(label);
  const said = element(
    "dd",
    { class: isSecret ? "mono" : undefined },
    ...(isSecret ? [value] : linked(value)),
  );
  if (isSecret) said.append(copyButton(label, value));
  return [element("dt", {}, label), said];
}

function draw(one: LetterPart): HTMLElement {
  switch (one.kind) {
    case "words":
      return element("p", {}, ...linked(one.text));
    case "facts":
      return element("dl", { class: "pairs" }, ...one.facts.flatMap(fact));
    case "link":
      return link(one.url, "button small", one.label, icon("arrow-up-right"));
    case "small":
      return element("p", { class: "hint" }, one.text);
  }
}

/** Shows a letter as the page shows everything else: its words, its facts, its link. */
export function drawLetter(letter: Letter): void {
  const place = part("letter");
  place.hidden = false;
  place.replaceChildren(
    element("h3", {}, letter.subject),
    element("p", { class: "muted" }, `to ${letter.to}`),
    ...readLetter(letter).map(draw),
  );
  place.scrollTop = 0;
}
