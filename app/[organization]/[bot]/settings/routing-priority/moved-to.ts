/** The routes' ids once one of them stands at this position, counted from one. */
export function movedTo(routes: readonly { id: string }[], routeId: string, position: number): string[] {
  const others = routes.map(({ id }) => id).filter((id) => id !== routeId);
  return others.toSpliced(position - 1, 0, routeId);
}
