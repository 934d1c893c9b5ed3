import type { Attributes } from "../cast";
import { invalid } from "../refusal";

const TEXT_AT_MOST = 1500;
const NUMBER_AT_MOST = 9_999_999_999;

/** What a conversation carries may not be long or large; only the top level is looked at. */
export function checkAttributes(name: string, attributes: Attributes): void {
  for (const [key, value] of Object.entries(attributes)) {
    const isLong = typeof value === "string" && value.length > TEXT_AT_MOST;
    const isLarge = typeof value === "number" && value > NUMBER_AT_MOST;
    if (!isLong && !isLarge) continue;
    const words = isLong
      ? `${key} length should be < ${TEXT_AT_MOST}`
      : `${key} value should be < ${NUMBER_AT_MOST}`;
    throw invalid(`${name} ${words}`, [name.toLowerCase().replace(" ", "_")]);
  }
}
