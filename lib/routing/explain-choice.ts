import {
  chooseRoute,
  coverage,
  covers,
  type RouteRule,
  type RoutingChoice,
} from "@/lib/routing/choose-route";

type Line = RouteRule & { id: string };

/** What became of a route: passed by, chosen, or never reached. */
export type Stop = {
  route: Line;
  is: "passed" | "chosen" | "unreached";
  /** How many of the unfinished intents it covers. */
  covered: number;
};

/** A route under the chosen one that names an intent more closely. */
export type Nearer = { route: Line; intent: string; isExact: boolean; above: Line };

export type Explanation = {
  choice: RoutingChoice;
  stops: Stop[];
  chosen: Line | null;
  nearer: Nearer | null;
};

const covered = (route: Line, unfinishedIntents: string[]): number =>
  unfinishedIntents.filter((intent) => coverage(route, [intent])).length;

function findNearer(inOrder: Line[], chosen: Line, rule: RoutingChoice["rule"]): Nearer | null {
  if (rule.kind !== "route") return null;
  const { intent: winning, unfinishedIntent } = rule;
  for (const route of inOrder.slice(inOrder.indexOf(chosen) + 1)) {
    const intent = route.intents.find(
      (candidate) => covers(candidate, unfinishedIntent) && candidate.length > winning.length,
    );
    if (intent) return { route, intent, isExact: intent === unfinishedIntent, above: chosen };
  }
  return null;
}

/** Which team these intents reach, what became of each route on the way, and whom somebody may have meant instead. */
export function explainChoice(routes: Line[], unfinishedIntents: string[]): Explanation {
  const choice = chooseRoute(routes, unfinishedIntents);
  const inOrder = routes.filter((route) => !route.isDefault).sort((a, b) => a.position - b.position);
  const { rule } = choice;
  const chosen =
    rule.kind === "route" ? inOrder.find(({ position }) => position === rule.position) : undefined;
  const end = chosen ? inOrder.indexOf(chosen) : inOrder.length;
  const stops = inOrder.map((route, index): Stop => {
    const is = index < end ? "passed" : index === end ? "chosen" : "unreached";
    return { route, is, covered: covered(route, unfinishedIntents) };
  });
  return {
    choice,
    stops,
    chosen: chosen ?? null,
    nearer: chosen ? findNearer(inOrder, chosen, rule) : null,
  };
}
