import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { switchOffDesk } from "@/lib/conversations/switch-off-desk";
import { db } from "@/lib/db";
import { enableDesk } from "@/lib/desk/enable-desk";
import { retrySetup } from "@/lib/desk/retry-setup";
import type { StepProblem } from "@/lib/desk/schema";
import {
  deskLetters,
  ends,
  runOf,
  SET_UP,
  type SetupOfTest,
  startSetupOfTest,
} from "@/lib/testing/setup-of-test";
import { waitFor } from "@/lib/testing/wait-for";

let setup: SetupOfTest;
beforeAll(async () => {
  setup = await startSetupOfTest({ timeout: 1_000 });
});
afterAll(() => setup.world.stop());
beforeEach(() => {
  setup.faults.clear();
  setup.calls.length = 0;
});

const refuse = (method: string, path: string, how: { status: number; times: number }) =>
  setup.faults.set({ on: "request", fault: "refuse", method, path, ...how });

describe("a step that fails", () => {
  test("says what Chatwoot answered, and Try again goes on from there", async () => {
    const { organization, botId } = await setup.newBot();
    refuse("POST", "/inboxes$", { status: 422, times: 1 });
    await enableDesk(organization, botId);
    const failed = await ends(botId, "failed");
    expect(failed.steps.map((step) => step.state)).toEqual([
      "done",
      "done",
      "done",
      "done",
      "done",
      "failed",
      "waiting",
      "waiting",
    ]);
    expect(failed.steps[5]?.problem).toMatchObject({
      message: expect.stringContaining("Chatwoot answered 422"),
    });
    setup.calls.length = 0;
    await retrySetup(organization, botId);
    await ends(botId, "done");
    expect(setup.calls).not.toContain("POST /platform/api/v1/accounts");
    expect(await setup.atDesk(organization)).toEqual(SET_UP);
  });

  test("heals by itself when Chatwoot was away for a moment", async () => {
    const { organization, botId } = await setup.newBot();
    refuse("GET", "/agent_bots$", { status: 503, times: 1 });
    await setup.switchOn(organization, botId);
    expect(await setup.atDesk(organization)).toEqual(SET_UP);
  });

  test("counts its tries, and its time from the first of them", async () => {
    const { organization, botId } = await setup.newBot();
    refuse("POST", "/inboxes$", { status: 503, times: 2 });
    await enableDesk(organization, botId);
    const failed = async (tries: number) =>
      waitFor(`it has failed ${tries} times`, async () => {
        const step = (await runOf(botId)).steps[5];
        return (step?.problem as StepProblem | null)?.tries === tries && step;
      });
    const { startedAt } = await failed(1);
    expect((await failed(2)).startedAt).toEqual(startedAt);
    const { ms } = (await ends(botId, "done")).steps[5] ?? {};
    expect(ms, "with the second and the two seconds that it waited").toBeGreaterThan(2_900);
  });

  test("switched off in the middle stays off", async () => {
    const { organization, botId } = await setup.newBot();
    refuse("POST", "/inboxes$", { status: 503, times: 1 });
    await enableDesk(organization, botId);
    await waitFor("the run is at the inbox", async () => (await runOf(botId)).steps[5]?.problem);
    await switchOffDesk(organization, botId);
    await ends(botId, "stopped");
    expect((await db.inbox.findUniqueOrThrow({ where: { botId } })).enabledAt).toBeNull();
  });
});

describe.each([
  ["a line that was cut", "apply-then-reset"],
  ["an answer that did not come in time", "apply-then-hang"],
] as const)("%s, although the work was done", (_, fault) => {
  test.each([
    ["the account", "/platform/api/v1/accounts$"],
    ["a user", "/platform/api/v1/users$"],
    ["a membership", "/account_users$"],
    ["the inbox", "/inboxes$"],
    ["the agent bot", "/agent_bots$"],
    ["its place on the inbox", "/set_agent_bot$"],
    ["the test contact", "/contacts$"],
    ["the test conversation", "/conversations$"],
  ])("%s is not made twice", async (_, path) => {
    const { organization, botId } = await setup.newBot();
    setup.faults.set({ on: "request", fault, method: "POST", path, times: 1 });
    await setup.switchOn(organization, botId);
    expect(setup.faults.list()[0]?.taken).toBe(1);
    expect(
      await waitFor("the desk is tidy", async () => {
        const seen = await setup.atDesk(organization);
        return seen.conversations === 0 && seen.accounts === 1 && seen;
      }),
    ).toEqual(SET_UP);
    expect(await deskLetters(organization.user.email)).toHaveLength(1);
  });
});

describe("accounts that were made without a word", () => {
  const lost = (times: number) =>
    setup.faults.set({
      on: "request",
      fault: "apply-then-reset",
      method: "POST",
      path: "/platform/api/v1/accounts$",
      times,
    });

  test("by a run that was stopped is found by the next", async () => {
    const { organization, botId } = await setup.newBot();
    lost(1);
    await enableDesk(organization, botId);
    await waitFor("the run is at the account", async () => (await runOf(botId)).steps[2]?.problem);
    await switchOffDesk(organization, botId);
    await setup.switchOn(organization, botId);
    expect(await setup.atDesk(organization)).toEqual(SET_UP);
  });

  test("several times are one in the end", async () => {
    const { organization, botId } = await setup.newBot();
    lost(3);
    await setup.switchOn(organization, botId);
    expect(await setup.atDesk(organization)).toEqual(SET_UP);
  });
});
