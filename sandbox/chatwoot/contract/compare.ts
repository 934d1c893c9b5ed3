import { isObject } from "../cast";
import type { Bindings } from "./bindings";
import { kindOfValue } from "./kind-of-value";

/** What may stand otherwise than recorded: the differences it finds instead, or null when it has no say. */
export type Exemption = (place: Place) => string[] | null;

export type Place = {
  path: string;
  key: string;
  recorded: unknown;
  live: unknown;
  owner: Record<string, unknown>;
};

export type Comparison = {
  bindings: Bindings;
  /** A text without what is different every time: hosts, signatures. */
  comparable: (text: string) => string;
  /** A list in an order that can be compared. */
  arrange: (list: unknown[]) => unknown[];
  exempt: Exemption;
};

type Step = { path: string; key: string; parent: string; owner: Record<string, unknown> };
type Found = { differences: string[]; bindings: [kind: string, recorded: unknown, live: unknown][] };

/** Where a live answer is not what was recorded. New ids are bound to the recorded ones when nothing differs. */
export function compare(comparison: Comparison, recorded: unknown, live: unknown, path: string): string[] {
  const found: Found = { differences: [], bindings: [] };
  walk(comparison, recorded, live, { path, key: "", parent: "", owner: {} }, found);
  if (found.differences.length === 0)
    for (const binding of found.bindings) comparison.bindings.bind(...binding);
  return found.differences;
}

function walk(comparison: Comparison, recorded: unknown, live: unknown, step: Step, found: Found): void {
  const { path, key, owner } = step;
  const exempt = comparison.exempt({ path, key, recorded, live, owner });
  if (exempt) {
    found.differences.push(...exempt);
    return;
  }
  if (Array.isArray(recorded) && Array.isArray(live))
    return walkList(comparison, recorded, live, step, found);
  if (isObject(recorded) && isObject(live)) return walkObject(comparison, recorded, live, step, found);
  const difference = leafDifference(comparison, recorded, live, step, found);
  if (difference) found.differences.push(`${path}: ${difference}`);
}

function walkList(
  comparison: Comparison,
  recorded: unknown[],
  live: unknown[],
  step: Step,
  found: Found,
): void {
  if (recorded.length !== live.length) {
    found.differences.push(`${step.path}: expected ${recorded.length} items, got ${live.length}`);
    return;
  }
  const arranged = comparison.arrange(live);
  comparison.arrange(recorded).forEach((item, i) => {
    walk(comparison, item, arranged[i], { ...step, path: `${step.path}[${i}]` }, found);
  });
}

function walkObject(
  comparison: Comparison,
  recorded: Record<string, unknown>,
  live: Record<string, unknown>,
  step: Step,
  found: Found,
): void {
  const at = (key: string) => `${step.path}.${key}`;
  for (const key of Object.keys(recorded)) {
    if (!(key in live)) {
      found.differences.push(`${at(key)}: missing`);
      continue;
    }
    // A change is written as {column: {previous_value, current_value}}: the column says what the values are.
    const isChange = key === "previous_value" || key === "current_value";
    const inner = isChange
      ? { ...step, path: at(key), owner: recorded }
      : { path: at(key), key, parent: step.key, owner: recorded };
    walk(comparison, recorded[key], live[key], inner, found);
  }
  for (const key of Object.keys(live)) {
    if (!(key in recorded)) found.differences.push(`${at(key)}: unexpected`);
  }
}

const TIME = /(_at|_since|_until|^timestamp|^active_at)$/;

function leafDifference(
  { bindings, comparable }: Comparison,
  recorded: unknown,
  live: unknown,
  { key, parent, owner }: Step,
  found: Found,
): string | null {
  if (recorded === live && recorded === null) return null;
  if (TIME.test(key)) return unequal(timeFormat(recorded), timeFormat(live));
  const kind = kindOfValue(key, owner, parent);
  if (!kind || typeof recorded !== typeof live || recorded === null || live === null) {
    const words = (value: unknown) => (typeof value === "string" ? comparable(value) : value);
    return unequal(words(recorded), words(live));
  }
  const conflict = bindings.conflict(kind, recorded, live);
  if (!conflict) found.bindings.push([kind, recorded, live]);
  return conflict;
}

const unequal = (expected: unknown, got: unknown) =>
  Object.is(expected, got) ? null : `expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`;

/** Of a time only the way it is written is compared, and whether it is one at all. */
function timeFormat(value: unknown): unknown {
  if (typeof value === "number" && value > 1e9)
    return Number.isInteger(value) ? "seconds" : "seconds with digits";
  const isIso = typeof value === "string" && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(value);
  return isIso ? "ISO with milliseconds" : value;
}
