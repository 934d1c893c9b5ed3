import type { RouteLine } from "@/lib/routing/queries";

/** What somebody does with the routes. A saved one with an unknown id is new; without a position it goes under all others. */
export type RouteChange =
  | { kind: "saved"; route: Omit<RouteLine, "position"> & { position?: number } }
  | { kind: "deleted"; routeId: string }
  | { kind: "ordered"; routeIds: string[] };

function inOrder(routes: RouteLine[]): RouteLine[] {
  const others = routes.filter(({ isDefault }) => !isDefault);
  const fallback = routes.filter(({ isDefault }) => isDefault);
  return [...others.map((route, index) => ({ ...route, position: index + 1 })), ...fallback];
}

function save(routes: RouteLine[], route: Extract<RouteChange, { kind: "saved" }>["route"]): RouteLine[] {
  const known = routes.find(({ id, isDefault }) => (route.isDefault ? isDefault : id === route.id));
  if (known) return routes.map((one) => (one === known ? { ...one, ...route, id: one.id } : one));
  const others = routes.filter(({ isDefault }) => !isDefault).length;
  const at = route.isDefault ? routes.length : Math.min(route.position ?? others + 1, others + 1) - 1;
  return routes.toSpliced(at, 0, { position: 0, ...route });
}

/** How the routes will stand after a change, said before the database has. */
export function afterChange(routes: RouteLine[], change: RouteChange): RouteLine[] {
  if (change.kind === "saved") return inOrder(save(routes, change.route));
  if (change.kind === "deleted") return inOrder(routes.filter(({ id }) => id !== change.routeId));
  const placeOf = ({ id }: RouteLine) => change.routeIds.indexOf(id);
  return inOrder(routes.toSorted((a, b) => placeOf(a) - placeOf(b)));
}
