/** A piece of a Liquid template: words, `{{ … }}` or `{% … %}`. */
export type Token = { kind: "text" | "output" | "tag"; text: string };

export class LiquidSyntaxError extends Error {}

const START = /\{\{|\{%/g;

/** Cuts a template into its pieces; `{% raw %}` is taken out here, since nothing in it means anything. */
export function tokenize(template: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < template.length) {
    START.lastIndex = at;
    const start = START.exec(template);
    if (!start) break;
    tokens.push({ kind: "text", text: template.slice(at, start.index) });
    const kind = start[0] === "{{" ? "output" : "tag";
    const close = kind === "output" ? "}}" : "%}";
    const end = endOf(template, start.index + 2, close);
    const text = trimDashes(template.slice(start.index + 2, end));
    at = end + 2;
    if (kind === "tag" && text === "raw") {
      const raw = /\{%-?\s*endraw\s*-?%\}/.exec(template.slice(at));
      if (!raw) throw new LiquidSyntaxError("'raw' tag was never closed");
      tokens.push({ kind: "text", text: template.slice(at, at + raw.index) });
      at += raw.index + raw[0].length;
      continue;
    }
    tokens.push({ kind, text });
  }
  tokens.push({ kind: "text", text: template.slice(at) });
  return tokens;
}

/** Quotes protect nothing: the first brace ends an output, and one brace alone is an error. */
function endOf(template: string, from: number, close: string): number {
  const end = template.indexOf(close === "}}" ? "}" : close, from);
  if (end < 0 || !template.startsWith(close, end)) throw new LiquidSyntaxError(`'${close}' is missing`);
  return end;
}

const trimDashes = (text: string) => text.replace(/^-/, "").replace(/-$/, "").trim();
