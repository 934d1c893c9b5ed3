import { expect, test } from "vitest";
import { PLACES } from "../../faults/fault-routes";
import { faultRule } from "../../faults/fault-rule";
import { FAULT_CHOICES, type ListedRule, type Place, struckBy, switched } from "./fault-choices";

/** As the server lists it: with everything that a rule can say. */
const listed = (place: Place, rule: object, taken = 0) =>
  ({ ...faultRule.parse({ ...rule, on: PLACES[place] }), taken }) as unknown as ListedRule;

const choices = Object.entries(FAULT_CHOICES).flatMap(([place, list]) =>
  list.map((choice) => [choice.id, place as Place, choice] as const),
);

test.each(choices)("%s is known again among what is on, and no other choice is", (id, place, choice) => {
  const on = [listed(place, choice.rule, 3)];
  const seen = FAULT_CHOICES[place].filter((one) => struckBy(one, on) !== null);
  expect(seen.map((one) => one.id)).toEqual([id]);
  expect(struckBy(choice, on)).toBe(3);
});

test("switching one on or off leaves alone what somebody else put there", () => {
  const [down] = FAULT_CHOICES.bot;
  if (!down) throw new Error("the bot cannot be down");
  const theirs = listed("bot", { fault: "slow", ms: 123 });
  const on = switched(down, [theirs]);
  expect(on).toMatchObject([
    { fault: "slow", ms: 123 },
    { fault: "refuse", status: 503 },
  ]);
  expect(
    switched(
      down,
      on.map((rule) => listed("bot", rule)),
    ),
  ).toMatchObject([{ fault: "slow", ms: 123 }]);
});
