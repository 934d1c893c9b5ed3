import { evaluate, isTrue, type Scope, written } from "./liquid-expression";
import { LiquidSyntaxError, type Token, tokenize } from "./liquid-syntax";

type Cursor = { tokens: Token[]; at: number };

/** What Chatwoot makes of outgoing words: evaluated, except in backticks; left alone when they are no template. */
export function renderLiquid(content: string, scope: Scope): string {
  if (!content.includes("{{") && !content.includes("{%") && !content.includes("`")) return content;
  const kept = content.replace(/`(.*?)`/gs, "{% raw %}`$1`{% endraw %}");
  try {
    return render({ tokens: tokenize(kept), at: 0 }, { ...scope }, true, []).text;
  } catch (error) {
    if (error instanceof LiquidSyntaxError) return content;
    throw error;
  }
}

type Rendered = { text: string; end: string; endWords: string };

/** Renders up to one of the given end tags; a block that is not shown is still read. */
function render(cursor: Cursor, scope: Scope, shown: boolean, ends: string[]): Rendered {
  let text = "";
  for (;;) {
    const token = cursor.tokens[cursor.at++];
    if (!token) break;
    if (token.kind === "text") text += shown ? token.text : "";
    if (token.kind === "output") text += shown ? written(evaluate(token.text, scope)) : "";
    if (token.kind !== "tag") continue;
    const [, name = "", words = ""] = /^(\w*)\s*([\s\S]*)$/.exec(token.text) ?? [];
    if (ends.includes(name)) return { text, end: name, endWords: words };
    text += renderTag({ name, words }, cursor, scope, shown);
  }
  if (ends.length > 0) throw new LiquidSyntaxError(`'${ends.at(-1)}' is missing`);
  return { text, end: "", endWords: "" };
}

type Tag = { name: string; words: string };

function renderTag(tag: Tag, cursor: Cursor, scope: Scope, shown: boolean): string {
  if (tag.name === "if" || tag.name === "unless") return renderIf(tag, cursor, scope, shown);
  if (tag.name === "assign") {
    const assignment = /^(\w+)\s*=\s*([\s\S]+)$/.exec(tag.words);
    if (!assignment?.[1]) throw new LiquidSyntaxError("Syntax Error in 'assign'");
    if (shown) scope[assignment[1]] = evaluate(assignment[2] ?? "", scope);
    return "";
  }
  if (tag.name === "comment") {
    render(cursor, scope, false, ["endcomment"]);
    return "";
  }
  throw new LiquidSyntaxError(`Unknown tag '${tag.name}'`);
}

function renderIf(tag: Tag, cursor: Cursor, scope: Scope, shown: boolean): string {
  const closing = `end${tag.name}`;
  let condition = required(tag.words);
  let holds = isTrue(condition, scope) !== (tag.name === "unless");
  let decided = holds;
  let text = "";
  for (;;) {
    const part = render(cursor, scope, shown && holds, ["elsif", "else", closing]);
    text += part.text;
    if (part.end === closing) return text;
    condition = part.end === "else" ? "true" : required(part.endWords);
    holds = !decided && isTrue(condition, scope);
    decided ||= holds;
  }
}

function required(condition: string): string {
  if (condition.trim() === "") throw new LiquidSyntaxError("Syntax Error in tag 'if'");
  return condition;
}
