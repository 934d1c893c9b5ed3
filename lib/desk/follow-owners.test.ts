import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { requestVerification } from "@/lib/auth/request-verification";
import { verifyEmail } from "@/lib/auth/verify-email";
import { db } from "@/lib/db";
import { carrySetupRun } from "@/lib/desk/carry-setup-run";
import { enableDesk } from "@/lib/desk/enable-desk";
import { openDesk } from "@/lib/desk/open-desk";
import { renameBot } from "@/lib/desk/rename-bot";
import { retrySetup } from "@/lib/desk/retry-setup";
import { removeMember } from "@/lib/organizations/remove-member";
import { setRole } from "@/lib/organizations/set-role";
import { build } from "@/lib/testing/build";
import { tokenFor } from "@/lib/testing/read-letters";
import { deskLetters, ends, type SetupOfTest, startSetupOfTest } from "@/lib/testing/setup-of-test";
import { waitFor } from "@/lib/testing/wait-for";

let setup: SetupOfTest;
beforeAll(async () => {
  setup = await startSetupOfTest();
});
afterAll(() => setup.world.stop());
beforeEach(() => setup.faults.clear());

test("the desk follows its owners: in when they are verified, out when they are not owners any more", async () => {
  const { organization, botId } = await setup.newBot();
  await setup.switchOn(organization, botId);
  const ben = await build.user({ name: "Ben Okafor" });
  await build.member(organization, { role: "member", user: ben });
  await setRole(organization, { userId: ben.id, role: "owner" });
  await waitFor("Ben is in", async () =>
    (await setup.atDesk(organization)).members.includes("Ben Okafor: administrator"),
  );
  await waitFor("Ben has his letter", async () => (await deskLetters(ben.email)).length === 1);
  await removeMember(organization, { userId: ben.id });
  await waitFor(
    "Ben is out",
    async () => !(await setup.atDesk(organization)).members.some((one) => one.startsWith("Ben")),
  );
});

test("an owner who comes to be verified later gets to the desk then", async () => {
  const { organization, botId } = await setup.newBot();
  await setup.switchOn(organization, botId);
  const ben = await build.user({ name: "Ben Okafor", isVerified: false });
  await build.member(organization, { role: "owner", user: ben });
  await requestVerification(ben);
  await verifyEmail(ben, await tokenFor(ben.email));
  await waitFor("Ben is in", async () =>
    (await setup.atDesk(organization)).members.includes("Ben Okafor: administrator"),
  );
});

test("an owner who comes between the steps of a set-up and has not proved their address gets no user", async () => {
  const { organization, botId } = await setup.newBot();
  setup.faults.set({
    on: "request",
    fault: "refuse",
    method: "POST",
    path: "/accounts$",
    status: 422,
    times: 1,
  });
  await enableDesk(organization, botId);
  await ends(botId, "failed");
  const stranger = await build.user({ name: "Mallory", isVerified: false });
  await build.member(organization, { role: "owner", user: stranger });
  setup.calls.length = 0;
  await retrySetup(organization, botId);
  const { steps } = await ends(botId, "failed");
  expect(steps.find(({ state }) => state === "failed")).toMatchObject({
    name: "owners",
    problem: { message: `Not every owner's e-mail is verified. Waiting for: ${stranger.email}` },
  });
  expect(setup.calls).not.toContain("POST /platform/api/v1/users");
});

test("nobody opens Chatwoot whose address is not verified", async () => {
  const { organization, botId } = await setup.newBot();
  await setup.switchOn(organization, botId);
  const user = { ...organization.user, isVerified: false };
  await expect(openDesk({ ...organization, user })).rejects.toMatchObject({ code: "conflict" });
});

test("an owner who was let in without a word, and is owner no more, is taken out", async () => {
  const { organization, botId } = await setup.newBot();
  await setup.switchOn(organization, botId);
  const ben = await build.user({ name: "Ben Okafor" });
  await build.member(organization, { role: "member", user: ben });
  const path = "/account_users$";
  setup.faults.set({ on: "request", fault: "apply-then-reset", method: "POST", path, times: 1 });
  await setRole(organization, { userId: ben.id, role: "owner" });
  const isIn = async () => (await setup.atDesk(organization)).members.some((one) => one.startsWith("Ben"));
  await waitFor("Ben is in", isIn);
  // Before it is tried again.
  await setRole(organization, { userId: ben.id, role: "member" });
  await waitFor("Ben is out", async () => !(await isIn()));
});

test("an owner whose user was deleted at Chatwoot is told so, and gets a new one with its letter", async () => {
  const { organization, botId } = await setup.newBot();
  await setup.switchOn(organization, botId);
  const { url, platformToken } = setup.world.chatwoot;
  const { chatwootUserId } = await db.deskOwner.findFirstOrThrow({
    where: { organizationId: organization.id },
  });
  await fetch(`${url}/platform/api/v1/users/${chatwootUserId}`, {
    method: "DELETE",
    headers: { "api-access-token": platformToken },
  });
  await expect(openDesk(organization)).rejects.toMatchObject({
    key: "desk-user-deleted",
  });
  const ben = await build.user({ name: "Ben Okafor" });
  await build.member(organization, { role: "member", user: ben });
  // Whoever comes or goes, all owners are looked at.
  await setRole(organization, { userId: ben.id, role: "owner" });
  await waitFor("the owner is in", async () =>
    (await setup.atDesk(organization)).members.includes("Olivia Reyes: administrator"),
  );
  await waitFor("the letter is there", async () => (await deskLetters(organization.user.email)).length === 2);
  const [old, fresh] = await deskLetters(organization.user.email);
  expect(fresh?.password).not.toBe(old?.password);
  expect(await openDesk(organization)).toContain("sso_auth_token");
});

test("the inbox and the bot at the desk bear the chatbot's new name", async () => {
  const { organization, botId } = await setup.newBot();
  await setup.switchOn(organization, botId);
  await renameBot(organization, { botId, name: "Acme helper" });
  await waitFor("the desk knows the new name", async () => {
    const { inboxes, agentBots } = await setup.atDesk(organization);
    return inboxes.join() === "Acme helper" && agentBots.join() === "Acme helper";
  });
});

test("the handler of a run that has ended does nothing", async () => {
  const { organization, botId } = await setup.newBot();
  const run = await setup.switchOn(organization, botId);
  setup.calls.length = 0;
  const job = await db.delivery.findFirstOrThrow({ where: { kind: "setup.run", botId } });
  const outcome = await carrySetupRun.run({
    ...job,
    id: Number(job.id),
    payload: { runId: run.id },
    isSuspect: true,
    isEarly: false,
    isOurs: () => true,
  });
  const { chatwootAccountId } = await db.desk.findFirstOrThrow({
    where: { organizationId: organization.id },
  });
  // The look at the desk that follows a set-up only reads.
  const written = setup.calls.filter(
    (call) => !call.startsWith("GET") && call.includes(`/accounts/${chatwootAccountId}`),
  );
  expect([outcome.kind, written]).toEqual(["done", []]);
});
