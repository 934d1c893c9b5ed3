import type { MiddlewareHandler } from "hono";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { listRoutes } from "@/lib/routing/queries";
import { saveDefaultRoute } from "@/lib/routing/save-default-route";
import { saveRoute } from "@/lib/routing/save-route";
import { buildLiveBot, type LiveBot, startWorld, type World } from "@/lib/testing/start-world";
import { FaultBook } from "@/sandbox/faults/fault-book";
import { requestFaults } from "@/sandbox/faults/request-faults";

const faults = new FaultBook();
let world: World;
let bot: LiveBot;

beforeAll(async () => {
  world = await startWorld({ chatwoot: { onRequest: requestFaults(faults) as MiddlewareHandler } });
  bot = await buildLiveBot(world);
});
beforeEach(() => faults.clear());
afterAll(() => world.stop());

const route = (teamId: number, teamName = "") => ({ botId: bot.id, teamId, teamName, intents: ["shop"] });

const nameOf = async (id: string) =>
  (await listRoutes(bot.organization, bot.id)).find((line) => line.id === id)?.teamName;

test("a team that the desk does not have is refused at its field, and nothing is kept", async () => {
  const refused = { code: "unknown-team", fields: { teamId: "team-unknown" } };
  await expect(saveRoute(bot.organization, route(4711))).rejects.toMatchObject(refused);
  await expect(saveDefaultRoute(bot.organization, route(4711))).rejects.toMatchObject(refused);
  expect(await listRoutes(bot.organization, bot.id)).toEqual([]);
});

test("without a name the team has the one that it has at the desk", async () => {
  const { id } = await saveRoute(bot.organization, route(bot.desk.teams.sales));
  expect(await nameOf(id)).toBe("sales");
});

test("a name of one's own is kept", async () => {
  const { id } = await saveRoute(bot.organization, route(bot.desk.teams.sales, "Sales in Berlin"));
  expect(await nameOf(id)).toBe("Sales in Berlin");
});

test("while the desk does not answer, a team is taken as it was entered", async () => {
  faults.set({ on: "request", fault: "refuse", status: 502, path: "/teams$" });
  const { id } = await saveRoute(bot.organization, route(4711));
  expect(await nameOf(id)).toBe("Team 4711");
});

test("at a desk without teams it is said that one has to be made", async () => {
  const { teams, call, admin } = bot.desk;
  for (const id of Object.values(teams)) await call(admin, "DELETE", `teams/${id}`);
  const refused = { code: "unknown-team", fields: { teamId: "no-teams" } };
  await expect(saveRoute(bot.organization, route(teams.sales))).rejects.toMatchObject(refused);
});
