import { covers, type RouteRule } from "@/lib/routing/choose-route";

/** An associated intent that never gets to its route, and the one above that takes everything from it. */
export type Shadow = { intent: string; by: { teamName: string; intent: string } };

type Line = Pick<RouteRule, "teamName" | "intents" | "isDefault"> & { id: string };

function shadowOf(intent: string, above: Line[]): Shadow | null {
  for (const { teamName, intents } of above) {
    const wider = intents.find((candidate) => covers(candidate, intent));
    if (wider !== undefined) return { intent, by: { teamName, intent: wider } };
  }
  return null;
}

/** What can never win, by the route's id; the routes come in their order, from the top. */
export function findShadows(routes: Line[]): Map<string, Shadow[]> {
  const inOrder = routes.filter((route) => !route.isDefault);
  const found = inOrder.map(({ id, intents }, index) => {
    const above = inOrder.slice(0, index);
    return [id, intents.flatMap((intent) => shadowOf(intent, above) ?? [])] as const;
  });
  return new Map(found.filter(([, shadows]) => shadows.length > 0));
}
