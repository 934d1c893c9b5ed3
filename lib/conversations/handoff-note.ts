type About = { unfinishedIntents: string[]; reason: string | null; note: string | null };

/** The private note that a handoff carries to the agent; null when there is nothing to say. */
export function handoffNote({ unfinishedIntents, reason, note }: About): string | null {
  const lines = [
    reason && `**Reason:** ${reason}`,
    unfinishedIntents.length > 0 &&
      `**Unfinished:** ${unfinishedIntents.map((intent) => `\`${intent}\``).join(", ")}`,
    note,
  ];
  return lines.filter(Boolean).join("\n\n") || null;
}
