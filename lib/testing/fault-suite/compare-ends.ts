/** What went wrong on the way from those who said words to those who heard them. */
export type Difference = {
  /** Said, and never heard. */
  lost: string[];
  /** Heard once too often, each time. */
  doubled: string[];
  /** Heard before something that was said earlier. */
  outOfOrder: string[];
  /** Heard, although nobody said it. */
  unsaid: string[];
};

/**
 * Compares two ends, word for word. Each word is said once. A word is out of order when one that was said later was
 * heard earlier; of words that were heard several times the first hearing counts.
 */
export function compareEnds(said: string[], heard: string[]): Difference {
  const places = new Map(said.map((word, place) => [word, place]));
  const known = new Set<string>();
  const difference: Difference = { lost: [], doubled: [], outOfOrder: [], unsaid: [] };
  let furthest = -1;
  for (const word of heard) {
    const place = places.get(word);
    if (known.has(word)) difference.doubled.push(word);
    else if (place === undefined) difference.unsaid.push(word);
    else if (place < furthest) difference.outOfOrder.push(word);
    known.add(word);
    furthest = Math.max(furthest, place ?? -1);
  }
  difference.lost = said.filter((word) => !known.has(word));
  return difference;
}
