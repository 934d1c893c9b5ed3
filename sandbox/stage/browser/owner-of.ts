import type { Entry } from "@/sandbox/bot/chat-entry";
import type { Standing } from "@/sandbox/bot/reply";

export type Owner = { standing: Standing; agent: string | null; team: string | null; since: string };

/** Who owns the conversation, and since when. Who is assigned meanwhile does not begin it anew. */
export function ownerOf(entries: Entry[], startedAt: string): Owner {
  let owner: Owner = { standing: "bot", agent: null, team: null, since: startedAt };
  for (const entry of entries) {
    if (entry.kind !== "owned") continue;
    const { standing, agent, team, at } = entry;
    owner = { standing, agent, team, since: standing === owner.standing ? owner.since : at };
  }
  return owner;
}
