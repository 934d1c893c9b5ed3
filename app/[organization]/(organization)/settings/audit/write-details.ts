const isPlain = (value: unknown): value is string | number =>
  typeof value === "string" || typeof value === "number";

/** The details of an entry in one short line: `member → owner`, else what each is. */
export function writeDetails({ from, to, ...others }: Record<string, unknown>): string {
  const change = isPlain(from) && isPlain(to) ? [`${from} → ${to}`] : [];
  const facts = Object.entries(others)
    .filter(([, value]) => isPlain(value))
    .map(([name, value]) => `${name}: ${value}`);
  return [...change, ...facts].join(", ");
}
