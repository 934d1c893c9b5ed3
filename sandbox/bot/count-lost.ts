import type { BatonMessage } from "./baton-shapes";
import type { Entry } from "./chat-entry";

type Words = { from: string; text: string | null };

const keyOf = ({ from, text }: Words): string => JSON.stringify([from, text]);

/** How many of these words the others do not hold, counting repeated words as often as they were said. */
function missing(words: Words[], others: Words[]): number {
  const held = new Map<string, number>();
  for (const other of others) held.set(keyOf(other), (held.get(keyOf(other)) ?? 0) + 1);
  return words.filter((one) => {
    const left = held.get(keyOf(one)) ?? 0;
    held.set(keyOf(one), left - 1);
    return left <= 0;
  }).length;
}

/** What the customer's screen shows in the end: edits applied, deleted words empty. */
function wordsShown(entries: Entry[]): Words[] {
  const changes = new Map(
    entries.flatMap((entry) => (entry.kind === "changed" ? [[entry.id, entry.text]] : [])),
  );
  return entries.flatMap((entry) => {
    if (entry.kind !== "said") return [];
    const { id, from, text } = entry;
    return [{ from, text: changes.has(id) ? (changes.get(id) ?? null) : text }];
  });
}

/** Words that one side has and the other has not: said and not with Baton, or with Baton and not shown. */
export function countLost(entries: Entry[], messages: BatonMessage[]): number {
  const shown = wordsShown(entries);
  const kept = messages.filter(({ isNote }) => !isNote);
  return missing(shown, kept) + missing(kept, shown);
}
