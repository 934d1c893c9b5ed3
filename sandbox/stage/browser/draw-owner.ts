import { avatar } from "./avatar";
import { clock, duration } from "./duration";
import { part } from "./element";
import type { Owner } from "./owner-of";

const STATES = ["bot", "waiting", "human"] as const;

function nameOf({ standing, agent, team }: Owner, bot: string): string {
  if (standing === "bot") return bot;
  if (standing === "human") return agent ?? "An agent";
  return agent ?? (team ? `Team ${team}` : "Nobody yet");
}

const HINTS = {
  bot: (bot: string) => `${bot} answers. Each of its words goes to Baton first: 202 means “say it”.`,
  waiting: (bot: string) => `${bot} keeps quiet. “Never mind” from the customer calls it off.`,
  human: (bot: string) => `${bot} keeps quiet: what it says now would be refused with 409.`,
};

const faceOf = (standing: Owner["standing"]) =>
  ({ bot: "bot", waiting: "nobody", human: "agent" })[standing] as "bot" | "nobody" | "agent";

let drawn = "";

/** Who has the baton, and since when. Called every second for the time, it touches what changed only. */
export function drawOwner(owner: Owner, bot: string): void {
  const { standing, since } = owner;
  const name = nameOf(owner, bot);
  part("since").textContent = `${standing}, for ${duration(Date.now() - Date.parse(since))}`;
  const look = `${standing} ${name} ${since}`;
  if (look === drawn) return;
  drawn = look;
  part("since").title = `since ${clock(since)}`;
  part("owner-face").replaceChildren(avatar(faceOf(standing), name, 32));
  part("owner-name").textContent = name;
  part("owner-hint").textContent = HINTS[standing](bot);
  part("owner-news").textContent =
    standing === "waiting" ? `Waiting for ${name}` : `${name} has the conversation`;
  for (const state of STATES) part(`state-${state}`).setAttribute("aria-current", String(state === standing));
}
