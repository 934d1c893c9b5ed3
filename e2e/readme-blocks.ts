import { readFileSync } from "node:fs";

export type Block = { script: string; shown: { kind: "json" | "text"; words: string } | null };

/** The shell blocks of a section of the README, each with the answer that is shown under it. */
export function readmeBlocks(section: string): Block[] {
  const part =
    readFileSync("README.md", "utf8")
      .split(/^## /m)
      .find((one) => one.startsWith(section)) ?? "";
  const fences = [...part.matchAll(/^```(sh|json|)\n([\s\S]*?)^```$/gm)].map(([, kind, words = ""]) => ({
    kind,
    words,
  }));
  return fences.flatMap(({ kind, words }, i): Block[] => {
    if (kind !== "sh") return [];
    const next = fences[i + 1];
    if (!next || next.kind === "sh") return [{ script: words, shown: null }];
    return [
      { script: words, shown: { kind: next.kind === "json" ? "json" : "text", words: next.words.trim() } },
    ];
  });
}

// What is new each time: ids, times, Chatwoot's numbers.
const FRESH = /^(id|requestId|requestedAt|conversation_id)$/;

/** An answer without what is new each time, so that it can be held against the one that is shown. */
export function withoutChance(json: string): unknown {
  return JSON.parse(json, (key, value) =>
    FRESH.test(key) && typeof value !== "object" ? typeof value : value,
  );
}
