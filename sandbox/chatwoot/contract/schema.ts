import { isObject } from "../cast";

/** All that was ever seen in one place: which types, which keys, and which of them always. */
export type Schema = {
  types: Set<string>;
  keys: Map<string, Schema>;
  always: Set<string> | null;
  items: Schema | null;
};

export const emptySchema = (): Schema => ({ types: new Set(), keys: new Map(), always: null, items: null });

export function learn(schema: Schema, value: unknown): void {
  schema.types.add(typeOf(value));
  if (Array.isArray(value)) {
    schema.items ??= emptySchema();
    for (const item of value) learn(schema.items, item);
  }
  if (!isObject(value)) return;
  const keys = Object.keys(value);
  schema.always = new Set(schema.always ? keys.filter((key) => schema.always?.has(key)) : keys);
  for (const key of keys) {
    const inner = schema.keys.get(key) ?? emptySchema();
    schema.keys.set(key, inner);
    learn(inner, value[key]);
  }
}

/** What in a value was never seen before, or is missing though it always was there. */
export function strangeness(schema: Schema, value: unknown, path: string): string[] {
  if (!schema.types.has(typeOf(value))) {
    return [`${path}: expected ${[...schema.types].join(" or ")}, got ${typeOf(value)}`];
  }
  if (Array.isArray(value)) {
    const items = schema.items ?? emptySchema();
    return value.flatMap((item, i) => strangeness(items, item, `${path}[${i}]`));
  }
  if (!isObject(value)) return [];
  const missing = [...(schema.always ?? [])]
    .filter((key) => !(key in value))
    .map((key) => `${path}.${key}: missing`);
  const inner = Object.entries(value).flatMap(([key, one]) => {
    const known = schema.keys.get(key);
    return known ? strangeness(known, one, `${path}.${key}`) : [`${path}.${key}: unexpected`];
  });
  return [...missing, ...inner];
}

function typeOf(value: unknown): string {
  if (value === null) return "null";
  return Array.isArray(value) ? "array" : typeof value;
}
