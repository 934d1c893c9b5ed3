import { expect, test } from "vitest";
import { explainChoice } from "@/lib/routing/explain-choice";

const route = (position: number, teamName: string, intents: string[], isDefault = false) => ({
  id: teamName,
  position,
  teamId: position,
  teamName,
  intents,
  isDefault,
});

const routes = [
  route(0, "everybody", [], true),
  route(3, "cancellations", ["shop.order.cancel", "contract.cancel"]),
  route(2, "sales", ["shop.order", "shop.quote"]),
  route(1, "billing", ["payment.refund"]),
];

const walk = (intents: string[]) => {
  const { choice, stops, nearer } = explainChoice(routes, intents);
  return {
    team: choice.teamName,
    stops: stops.map(({ route: { teamName }, is, covered }) => `${teamName} ${is} ${covered}`),
    nearer:
      nearer && `${nearer.route.teamName} ${nearer.intent} ${nearer.isExact} above ${nearer.above.teamName}`,
  };
};

test.each([
  {
    intents: ["shop.order.cancel", "account.login"],
    team: "sales",
    stops: ["billing passed 0", "sales chosen 1", "cancellations unreached 1"],
    nearer: "cancellations shop.order.cancel true above sales",
  },
  {
    intents: ["shop.order.cancel.express"],
    team: "sales",
    stops: ["billing passed 0", "sales chosen 1", "cancellations unreached 1"],
    nearer: "cancellations shop.order.cancel false above sales",
  },
  {
    intents: ["shop.order", "shop.quote"],
    team: "sales",
    stops: ["billing passed 0", "sales chosen 2", "cancellations unreached 0"],
    nearer: null,
  },
  {
    intents: ["contract.cancel"],
    team: "cancellations",
    stops: ["billing passed 0", "sales passed 0", "cancellations chosen 1"],
    nearer: null,
  },
  {
    intents: ["account.login"],
    team: "everybody",
    stops: ["billing passed 0", "sales passed 0", "cancellations passed 0"],
    nearer: null,
  },
])("$intents", ({ intents, ...expected }) => {
  expect(walk(intents)).toEqual(expected);
});
