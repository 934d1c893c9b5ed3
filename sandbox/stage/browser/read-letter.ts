export type LetterPart =
  | { kind: "words"; text: string }
  | { kind: "facts"; facts: [label: string, value: string][] }
  | { kind: "link"; label: string; url: string }
  | { kind: "small"; text: string };

const URL_ONLY = /^https?:\/\/\S+$/;
const FACT = /^([^:]{1,40}): (\S.*)$/;

function partOf(block: string): LetterPart {
  const lines = block.split("\n").map((line) => line.trim());
  const [first = "", second = ""] = lines;
  if (lines.length === 1 && URL_ONLY.test(first)) return { kind: "link", label: "Open the link", url: first };
  if (lines.length === 2 && first.endsWith(":") && URL_ONLY.test(second)) {
    return { kind: "link", label: first.slice(0, -1), url: second };
  }
  const facts = lines.map((line) => FACT.exec(line));
  if (lines.length > 1 && facts.every((fact) => fact !== null)) {
    return { kind: "facts", facts: facts.map(([, label = "", value = ""]) => [label, value]) };
  }
  return { kind: "words", text: lines.join("\n") };
}

/** A letter's plain text as what it is made of: paragraphs, facts, a link to press, the small print. */
export function readLetter({ subject, text }: { subject: string; text: string }): LetterPart[] {
  const [body = "", ...rest] = text.replaceAll("\r\n", "\n").split(/^-- ?$/m);
  const small = rest.join("").trim();
  const blocks = body
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block, index) => block !== "" && !(index === 0 && block === subject));
  return [...blocks.map(partOf), ...(small ? [{ kind: "small" as const, text: small }] : [])];
}

/** Words with the addresses in them, to be drawn as links. */
export const splitLinks = (text: string): { text: string; isLink: boolean }[] =>
  text
    .split(/(https?:\/\/[^\s<>"]+[^\s<>".,;:!?)])/)
    .map((part, index) => ({ text: part, isLink: index % 2 === 1 }))
    .filter((part) => part.text !== "");
