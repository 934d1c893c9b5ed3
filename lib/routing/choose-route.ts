/** A line of routing priority, as far as choosing goes. */
export type RouteRule = {
  position: number;
  teamId: number;
  teamName: string;
  intents: string[];
  isDefault: boolean;
};

/** Which rule gave the team, in the words of the API. */
export type RoutingRule =
  | { kind: "route"; position: number; intent: string; unfinishedIntent: string }
  | { kind: "default" }
  | { kind: "requested" }
  | { kind: "none" };

export type RoutingChoice = { teamId: number | null; teamName: string | null; rule: RoutingRule };

/** Whether an associated intent covers an unfinished one: it is the same, or its whole first segments. */
export const covers = (associated: string, unfinished: string): boolean =>
  unfinished === associated || unfinished.startsWith(`${associated}.`);

/** Where a route covers one of the intents: the pair that says why. */
export function coverage(
  route: RouteRule,
  unfinishedIntents: string[],
): { intent: string; unfinishedIntent: string } | null {
  for (const unfinishedIntent of unfinishedIntents) {
    const intent = route.intents.find((associated) => covers(associated, unfinishedIntent));
    if (intent !== undefined) return { intent, unfinishedIntent };
  }
  return null;
}

/** The team of the first route, in order, that covers an unfinished intent; otherwise the default team, if there is one. */
export function chooseRoute(routes: RouteRule[], unfinishedIntents: string[]): RoutingChoice {
  const inOrder = routes.filter((route) => !route.isDefault).sort((a, b) => a.position - b.position);
  for (const { teamId, teamName, ...route } of inOrder) {
    const why = coverage({ teamId, teamName, ...route }, unfinishedIntents);
    if (why) return { teamId, teamName, rule: { kind: "route", position: route.position, ...why } };
  }
  const fallback = routes.find((route) => route.isDefault);
  if (fallback) return { teamId: fallback.teamId, teamName: fallback.teamName, rule: { kind: "default" } };
  return { teamId: null, teamName: null, rule: { kind: "none" } };
}
