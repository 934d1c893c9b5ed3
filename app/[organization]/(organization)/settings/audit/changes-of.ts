/** A field of what was changed; one without `before` is told as it is. */
export type Change = { field: string; before?: unknown; after: unknown };

type Details = Record<string, unknown>;

/** What the sentence about an action says already. */
const SAID: Record<string, string[]> = {
  "organization.renamed": ["from", "to"],
  "member.invited": ["role"],
  "member.joined": ["role"],
  "member.role-changed": ["from", "to"],
  "member.removed": ["role"],
  "member.left": ["role"],
  "channel.disabled": ["reason"],
  "desk.resumed": ["reason"],
  "delivery.redelivered": ["count"],
};
/** What was found is in the sentence; its facts are for Baton. */
const SAYS_ALL = ["desk.repaired"];
// None is ever written down; should one be, it is not shown.
const SECRET = /secret|token|password|apikey/i;

const isGroup = (value: unknown): value is Details =>
  typeof value === "object" && value !== null && !Array.isArray(value);
const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function changesBetween(from: Details, to: Details): Change[] {
  const fields = [...new Set([...Object.keys(from), ...Object.keys(to)])];
  return fields
    .filter((field) => !isSame(from[field], to[field]))
    .map((field) => ({ field, before: from[field] ?? null, after: to[field] ?? null }));
}

function factsOf(details: Details): Change[] {
  return Object.entries(details).flatMap(([field, value]): Change[] =>
    isGroup(value) ? factsOf(value) : [{ field, after: value }],
  );
}

/** What the details of an entry tell beside its sentence: changed fields before and after, and plain facts. */
export function changesOf(action: string, details: Details): Change[] {
  if (SAYS_ALL.includes(action)) return [];
  const said = SAID[action] ?? [];
  const untold = Object.entries(details).filter(([name]) => !said.includes(name));
  const { from, to, ...facts } = Object.fromEntries(untold);
  const isChange = isGroup(from) && isGroup(to);
  const changes = isChange
    ? changesBetween(from, to)
    : factsOf({ ...(from !== undefined && { from }), ...(to !== undefined && { to }) });
  return [...changes, ...factsOf(facts)].filter(({ field }) => !SECRET.test(field));
}
