/** What a request brought, from its address, its JSON or its form. */
export type Params = Record<string, unknown>;
export type Attributes = Record<string, unknown>;

export const isObject = (value: unknown): value is Attributes =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !(value instanceof File);

export function asText(value: unknown): string | null {
  if (typeof value === "string") return value;
  return typeof value === "number" || typeof value === "boolean" ? String(value) : null;
}

export function asInteger(value: unknown): number | null {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? Math.trunc(number) : null;
}

/** What Rails calls blank. */
export function isBlank(value: unknown): boolean {
  if (typeof value === "string") return value.trim() === "";
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) ? Object.keys(value).length === 0 : value == null || value === false;
}

const FALSE = new Set<unknown>([false, 0, "0", "f", "F", "false", "FALSE", "off", "OFF"]);

/** Everything that Rails does not know to be false is true. */
export function asBoolean(value: unknown, otherwise: boolean): boolean {
  if (value === undefined || value === null || value === "") return otherwise;
  return !FALSE.has(value);
}

export const asAttributes = (value: unknown): Attributes => (isObject(value) ? value : {});

export function asList(value: unknown): unknown[] {
  if (Array.isArray(value)) return value;
  return value === undefined || value === null ? [] : [value];
}

export const asIntegers = (value: unknown): number[] =>
  asList(value).flatMap((item) => {
    const number = asInteger(item);
    return number === null ? [] : [number];
  });

/** Rails lets flat JSON stand for its wrapper: `{name}` is as good as `{team: {name}}`. */
export const unwrap = (params: Params, wrapper: string): Params => {
  const inner = params[wrapper];
  return isObject(inner) ? { ...params, ...inner } : params;
};
