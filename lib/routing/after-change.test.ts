import { expect, test } from "vitest";
import { afterChange, type RouteChange } from "@/lib/routing/after-change";
import type { RouteLine } from "@/lib/routing/queries";

const line = (position: number, id: string, isDefault = false): RouteLine => ({
  id,
  position,
  teamId: 1,
  teamName: id,
  intents: isDefault ? [] : [id],
  isDefault,
});
const routes = [line(1, "billing"), line(2, "sales"), line(0, "everybody", true)];

/** A route that the database has not seen yet. */
const saved = (id: string, position?: number): RouteChange => {
  const { position: _, ...route } = line(0, id);
  return { kind: "saved", route: { ...route, ...(position && { position }) } };
};

const standing = (after: RouteLine[]) => after.map(({ id, position }) => `${position} ${id}`);

test("two that are not saved yet keep apart, each at its place", () => {
  const removed = afterChange(afterChange(routes, { kind: "deleted", routeId: "sales" }), {
    kind: "deleted",
    routeId: "billing",
  });
  const back = afterChange(afterChange(removed, saved("unsaved-1", 1)), saved("unsaved-2", 2));
  expect(standing(back)).toEqual(["1 unsaved-1", "2 unsaved-2", "0 everybody"]);
});

test("the same change told twice gives the same routes", () => {
  const change = saved("unsaved-1", 2);
  expect(afterChange(routes, change)).toEqual(afterChange(routes, change));
  expect(standing(afterChange(routes, change))).toEqual([
    "1 billing",
    "2 unsaved-1",
    "3 sales",
    "0 everybody",
  ]);
});

test("one that is known is changed where it stands", () => {
  const after = afterChange(routes, { kind: "saved", route: { ...line(2, "sales"), teamName: "Orders" } });
  expect(after.map(({ teamName }) => teamName)).toEqual(["billing", "Orders", "everybody"]);
});

test("the first Default comes under the routes", () => {
  const route = { ...line(0, "unsaved-1", true), teamId: 7 };
  const [only, ...more] = afterChange([], { kind: "saved", route });
  expect([only?.isDefault, only?.teamId, more]).toEqual([true, 7, []]);
});

test("Default keeps its id when it is named again", () => {
  const route = { ...line(0, "unsaved-1", true), teamId: 7 };
  expect(afterChange(routes, { kind: "saved", route }).at(-1)).toMatchObject({ id: "everybody", teamId: 7 });
});
