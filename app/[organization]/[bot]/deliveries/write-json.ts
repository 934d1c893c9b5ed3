const WIDTH = 84;
const STEP = 2;

const inLine = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(inLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value).map(([name, one]) => `${JSON.stringify(name)}: ${inLine(one)}`);
  return members.length > 0 ? `{ ${members.join(", ")} }` : "{}";
};

function write(value: unknown, indent: number): string {
  const line = inLine(value);
  if (typeof value !== "object" || value === null || line.length + indent <= WIDTH) return line;
  const margin = " ".repeat(indent + STEP);
  const isList = Array.isArray(value);
  const parts = Object.entries(value).map(
    ([name, one]) => `${margin}${isList ? "" : `${JSON.stringify(name)}: `}${write(one, indent + STEP)}`,
  );
  const [open, close] = isList ? "[]" : "{}";
  return `${open}\n${parts.join(",\n")}\n${" ".repeat(indent)}${close}`;
}

/** JSON for a reader: what fits stands in one line. What was cut off, or is none, stays as it is. */
export function writeJson(words: string): string {
  try {
    return write(JSON.parse(words), 0);
  } catch {
    return words;
  }
}
