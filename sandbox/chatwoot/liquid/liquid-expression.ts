import { isObject } from "../cast";

export type Scope = Record<string, unknown>;

const FILTERS: Record<string, (value: string, ...args: string[]) => string> = {
  upcase: (value) => value.toUpperCase(),
  downcase: (value) => value.toLowerCase(),
  capitalize: (value) => value.charAt(0).toUpperCase() + value.slice(1).toLowerCase(),
  strip: (value) => value.trim(),
  default: (value, otherwise = "") => (value === "" ? otherwise : value),
  append: (value, more = "") => value + more,
  prepend: (value, more = "") => more + value,
};

/** `a.b | filter: "x"`; what is unknown is nil, and a filter that is unknown changes nothing. */
export function evaluate(expression: string, scope: Scope): unknown {
  const [first = "", ...filters] = split(expression, "|");
  return filters.reduce<unknown>(
    (value, filter) => {
      const [name = "", args = ""] = split(filter, ":");
      const apply = FILTERS[name.trim()];
      const given =
        args === "" ? [] : split(args, ",").map((argument) => written(readValue(argument.trim(), scope)));
      return apply ? apply(written(value), ...given) : value;
    },
    readValue(first.trim(), scope),
  );
}

export function written(value: unknown): string {
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? JSON.stringify(value) : String(value);
}

/** `a`, `a == "b"`, joined by `and` and `or`. Only nil and false are false. */
export function isTrue(condition: string, scope: Scope): boolean {
  const or = condition.split(/\s+or\s+/);
  if (or.length > 1) return or.some((part) => isTrue(part, scope));
  const and = condition.split(/\s+and\s+/);
  if (and.length > 1) return and.every((part) => isTrue(part, scope));
  const comparison = /^(.+?)\s*(==|!=|<>|>=|<=|>|<|contains)\s*(.+)$/.exec(condition.trim());
  if (!comparison) return truthy(readValue(condition.trim(), scope));
  const [, left = "", operator = "", right = ""] = comparison;
  return compare(readValue(left.trim(), scope), operator, readValue(right.trim(), scope));
}

const truthy = (value: unknown) => value !== null && value !== undefined && value !== false;

function compare(left: unknown, operator: string, right: unknown): boolean {
  if (operator === "==") return left === right;
  if (operator === "!=" || operator === "<>") return left !== right;
  if (operator === "contains") return written(left).includes(written(right));
  const [a, b] = [Number(left), Number(right)];
  if (operator === ">") return a > b;
  if (operator === "<") return a < b;
  return operator === ">=" ? a >= b : a <= b;
}

function readValue(text: string, scope: Scope): unknown {
  const quoted = /^(['"])([\s\S]*)\1$/.exec(text);
  if (quoted) return quoted[2];
  if (/^-?\d+(\.\d+)?$/.test(text)) return Number(text);
  if (text === "true" || text === "false") return text === "true";
  if (text === "nil" || text === "null" || text === "") return null;
  return text.split(".").reduce<unknown>((value, key) => (isObject(value) ? value[key] : null), scope);
}

/** Cuts at a separator that stands outside quotes. */
function split(text: string, separator: string): string[] {
  const parts = [""];
  let quote = "";
  for (const character of text) {
    if (quote && character === quote) quote = "";
    else if (!quote && (character === "'" || character === '"')) quote = character;
    if (!quote && character === separator) parts.push("");
    else parts[parts.length - 1] += character;
  }
  return parts;
}
