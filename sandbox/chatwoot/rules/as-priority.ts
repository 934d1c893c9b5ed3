import { brokenByRails } from "../refusal";
import type { Priority } from "../store/rows";

const PRIORITIES: readonly Priority[] = ["low", "medium", "high", "urgent"];

export function asPriority(text: string | null): Priority | null {
  if (text === null || text === "") return null;
  const priority = PRIORITIES.find((one) => one === text);
  if (!priority) throw brokenByRails();
  return priority;
}
