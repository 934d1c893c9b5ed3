import { covers, type RouteRule } from "@/lib/routing/choose-route";

/** The intents that never get to their route, and those of one above that take everything from them. */
export type Shadow = { lost: string[]; by: { id: string; teamName: string; intents: string[] } };

type Line = Pick<RouteRule, "teamName" | "intents" | "isDefault"> & { id: string };

function shadowsOn({ intents }: Line, above: Line[]): Shadow[] {
  const found = new Map<string, Shadow>();
  for (const intent of intents) {
    const covering = (candidate: string) => covers(candidate, intent);
    const by = above.find((route) => route.intents.some(covering));
    const wider = by?.intents.find(covering);
    if (!by || wider === undefined) continue;
    const { id, teamName } = by;
    const { lost, by: before } = found.get(id) ?? { lost: [], by: { id, teamName, intents: [] } };
    const widers = [...new Set([...before.intents, wider])];
    found.set(id, { lost: [...lost, intent], by: { id, teamName, intents: widers } });
  }
  return [...found.values()];
}

/** What can never win, by the route's id and the covering one; the routes come in their order, from the top. */
export function findShadows(routes: Line[]): Map<string, Shadow[]> {
  const inOrder = routes.filter((route) => !route.isDefault);
  const found = inOrder.map((route, index) => [route.id, shadowsOn(route, inOrder.slice(0, index))] as const);
  return new Map(found.filter(([, shadows]) => shadows.length > 0));
}
