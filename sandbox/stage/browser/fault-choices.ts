export type Place = "chatwoot" | "webhooks" | "bot";

/** A rule as /faults takes and shows it. */
export type Rule = { fault: string } & Record<string, string | number>;

/** A fault that one switch of the stage stands for. */
export type FaultChoice = { id: string; words: string; rule: Rule };

const BATON = "^Baton";

/** What can be switched on and off here; everything else is an admin call (sandbox/faults/README.md). */
export const FAULT_CHOICES: Record<Place, FaultChoice[]> = {
  chatwoot: [
    { id: "chatwoot-down", words: "is down (503)", rule: { fault: "refuse", status: 503, caller: BATON } },
    {
      id: "chatwoot-busy",
      words: "wants fewer calls (429)",
      rule: { fault: "refuse", status: 429, retryAfter: 5, caller: BATON },
    },
    {
      id: "chatwoot-shut",
      words: "lets Baton in no more (401)",
      rule: { fault: "refuse", status: 401, caller: BATON },
    },
    { id: "chatwoot-slow", words: "answers after 2 s", rule: { fault: "slow", ms: 2_000, caller: BATON } },
    {
      id: "chatwoot-cut",
      words: "does it and cuts the line",
      rule: { fault: "apply-then-reset", method: "POST", chance: 0.5, caller: BATON },
    },
  ],
  webhooks: [
    { id: "webhooks-lost", words: "are lost, every second one", rule: { fault: "drop", chance: 0.5 } },
    { id: "webhooks-twice", words: "come twice", rule: { fault: "repeat", ms: 2_000 } },
    { id: "webhooks-late", words: "come late, in any order", rule: { fault: "delay", ms: 4_000 } },
    { id: "webhooks-stale", words: "bring old news after new", rule: { fault: "stale", ms: 2_000 } },
    { id: "webhooks-forged", words: "are forged", rule: { fault: "forge" } },
  ],
  bot: [
    { id: "bot-down", words: "is down (503)", rule: { fault: "refuse", status: 503 } },
    { id: "bot-hangs", words: "does not answer", rule: { fault: "hang", ms: 60_000 } },
    { id: "bot-cut", words: "takes it and cuts the line", rule: { fault: "apply-then-reset", chance: 0.5 } },
  ],
};

/** The rules that are on at a place, as /faults lists them. */
export type ListedRule = Rule & { taken: number };

const isSame = (rule: Rule, listed: Rule): boolean =>
  Object.entries(rule).every(([name, value]) => listed[name] === value);

/** How often a choice has struck; null while it is off. */
export const struckBy = ({ rule }: FaultChoice, listed: ListedRule[]): number | null =>
  listed.find((one) => isSame(rule, one))?.taken ?? null;

/** The rules of a place once a choice is switched: what others put there stays. */
export function switched(choice: FaultChoice, listed: ListedRule[]): Rule[] {
  const rest = listed.filter((one) => !isSame(choice.rule, one)).map(({ taken: _, ...rule }) => rule as Rule);
  return struckBy(choice, listed) === null ? [...rest, choice.rule] : rest;
}
