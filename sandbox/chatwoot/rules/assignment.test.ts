import { afterEach, beforeEach, expect, test } from "vitest";
import { type StartedChatwoot, startChatwoot } from "../start-chatwoot";
import { buildDesk } from "../testing/build-desk";

let chatwoot: StartedChatwoot;
let desk: Awaited<ReturnType<typeof buildDesk>>;

beforeEach(async () => {
  chatwoot = await startChatwoot();
  desk = await buildDesk(chatwoot);
});

afterEach(() => chatwoot.close());

async function goOnline(...ids: number[]) {
  for (const id of ids) {
    await desk.boss.call("PATCH", `${desk.base}/agents/${id}`, {
      availability: "online",
      auto_offline: false,
    });
  }
}

const assigneeOf = async (conversation: string) =>
  (await desk.boss.call("GET", conversation)).at("meta.assignee.name");

test("a team's online collaborators take turns; who is no collaborator gets nothing", async () => {
  const { boss, base, adam, bea, inbox, team } = desk;
  await goOnline(adam.id, bea.id);
  const give = async (source: string) => {
    const conversation = await desk.newConversation(source);
    await boss.call("POST", `${conversation}/assignments`, { team_id: team.id });
    return assigneeOf(conversation);
  };
  expect([await give("turn-1"), await give("turn-2")]).toEqual(["Adam", "Adam"]);
  await boss.call("POST", `${base}/inbox_members`, { inbox_id: inbox.id, user_ids: [bea.id] });
  expect([await give("turn-3"), await give("turn-4"), await give("turn-5")]).toEqual(["Bea", "Adam", "Bea"]);
});

test("an assignee from outside the team goes, one from inside stays", async () => {
  const { boss, adam, team } = desk;
  const conversation = await desk.newConversation("stays");
  await boss.call("POST", `${conversation}/assignments`, { assignee_id: boss.id });
  await boss.call("POST", `${conversation}/assignments`, { team_id: team.id });
  expect(await assigneeOf(conversation)).toBeUndefined();
  await boss.call("POST", `${conversation}/assignments`, { assignee_id: adam.id, team_id: 0 });
  await boss.call("POST", `${conversation}/assignments`, { team_id: team.id });
  expect(await assigneeOf(conversation)).toBe("Adam");
});

test("an inbox that assigns by itself does so when a conversation opens", async () => {
  const { boss, base, adam, inbox } = desk;
  await boss.call("PATCH", `${base}/inboxes/${inbox.id}`, { enable_auto_assignment: true });
  await goOnline(adam.id);
  const conversation = await desk.newConversation("auto");
  await chatwoot.idle();
  expect(await assigneeOf(conversation)).toBeUndefined();
  await boss.call("POST", `${conversation}/toggle_status`, { status: "open" });
  await chatwoot.idle();
  expect(await assigneeOf(conversation)).toBe("Adam");
});

test("assigned while pending, nobody is told; assigned while open, the assignee is", async () => {
  const { boss, adam, base } = desk;
  const conversation = await desk.newConversation("told");
  const count = async () => (await adam.call("GET", `${base}/notifications`)).at("data.meta.count");
  await boss.call("POST", `${conversation}/assignments`, { assignee_id: adam.id });
  await chatwoot.idle();
  expect(await count()).toBe(0);
  await boss.call("POST", `${conversation}/assignments`, { assignee_id: null });
  await boss.call("POST", `${conversation}/toggle_status`, { status: "open" });
  await boss.call("POST", `${conversation}/assignments`, { assignee_id: adam.id });
  await chatwoot.idle();
  expect(await count()).toBe(1);
});

test("who leaves the account leaves its teams, inboxes and conversations", async () => {
  const { boss, adam, base, platform, id, team, inbox } = desk;
  const conversation = await desk.newConversation("leaves");
  await boss.call("POST", `${conversation}/assignments`, { assignee_id: adam.id });
  await platform("DELETE", `/platform/api/v1/accounts/${id}/account_users`, { user_id: adam.id });
  await chatwoot.idle();
  expect(await assigneeOf(conversation)).toBeUndefined();
  expect((await boss.call("GET", `${base}/teams/${team.id}/team_members`)).body).toHaveLength(1);
  expect((await boss.call("GET", `${base}/inbox_members/${inbox.id}`)).at("payload")).toHaveLength(0);
});
