/** The routes' ids as they were seen, and as they are to stand. */
export type NewOrder = { seen: string[]; routeIds: string[] };

/** The order once one of the routes stands at this position, counted from one. */
export function movedTo(routes: readonly { id: string }[], routeId: string, position: number): NewOrder {
  const seen = routes.map(({ id }) => id);
  return { seen, routeIds: seen.filter((id) => id !== routeId).toSpliced(position - 1, 0, routeId) };
}
