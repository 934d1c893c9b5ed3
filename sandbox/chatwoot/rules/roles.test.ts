import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedChatwoot, startChatwoot } from "../start-chatwoot";
import { buildDesk } from "../testing/build-desk";
import { type Answer, callAs } from "../testing/call-as";

let chatwoot: StartedChatwoot;
let desk: Awaited<ReturnType<typeof buildDesk>>;

beforeAll(async () => {
  chatwoot = await startChatwoot();
  desk = await buildDesk(chatwoot);
});

afterAll(() => chatwoot.close());

const seen = ({ status, body }: Answer) => ({ status, body });
const refused = { status: 401, body: { error: "You are not authorized to do this action" } };
const closed = { status: 401, body: { error: "Access to this endpoint is not authorized for bots" } };

test("an agent changes nothing that administrators change", async () => {
  const { adam, base, inbox } = desk;
  expect(seen(await adam.call("POST", `${base}/teams`, { name: "Mine" }))).toEqual(refused);
  expect(seen(await adam.call("POST", `${base}/agents`, { name: "N", email: "n@acme.test" }))).toEqual(
    refused,
  );
  expect(seen(await adam.call("GET", `${base}/webhooks`))).toEqual(refused);
  expect(seen(await adam.call("PATCH", `${base}/inboxes/${inbox.id}`, { name: "Mine" }))).toEqual(refused);
  const own = await adam.call("GET", `${base}/inboxes/${inbox.id}`);
  expect(own.at("webhook_url")).toBe("");
  expect(own.body).not.toHaveProperty("secret");
});

test("an agent sees a conversation by his inbox, or by the team that has it", async () => {
  const { adam, bea, boss, base, team } = desk;
  const conversation = await desk.newConversation("roles-1");
  expect((await adam.call("GET", conversation)).status).toBe(200);
  expect(seen(await bea.call("GET", conversation))).toEqual(refused);
  await boss.call("POST", `${conversation}/assignments`, { team_id: team.id });
  expect((await bea.call("GET", conversation)).status).toBe(200);
  const list = await bea.call("GET", `${base}/conversations?status=all`);
  expect(list.at("data.meta.all_count")).toBe(0);
});

test("a bot's token opens a few doors, and breaks on a team", async () => {
  const { boss, botCall, base, team } = desk;
  const conversation = await desk.newConversation("roles-2");
  expect(seen(await botCall("GET", `${base}/contacts`))).toEqual(closed);
  expect(seen(await botCall("GET", `${conversation}/messages`))).toEqual(closed);
  expect((await botCall("GET", conversation)).status).toBe(200);
  await boss.call("POST", `${conversation}/assignments`, { team_id: team.id });
  expect(seen(await botCall("GET", conversation))).toEqual({
    status: 500,
    body: { status: 500, error: "Internal Server Error" },
  });
  expect((await botCall("POST", `${conversation}/messages`, { content: "still" })).status).toBe(200);
});

test("another account is closed, and a reset token is dead", async () => {
  const other = await buildDesk(chatwoot);
  expect(seen(await other.boss.call("GET", `${desk.base}/inboxes`))).toEqual({
    status: 401,
    body: { error: "You are not authorized to access this account" },
  });
  const token = (await other.adam.call("POST", "/api/v1/profile/reset_access_token")).at("access_token");
  expect((await other.adam.call("GET", "/api/v1/profile")).body).toEqual({ error: "Invalid Access Token" });
  expect((await callAs(chatwoot, String(token))("GET", "/api/v1/profile")).status).toBe(200);
});

test("over its limit an account takes no more", async () => {
  const { platform, boss, base, id } = desk;
  await platform("PATCH", `/platform/api/v1/accounts/${id}`, { limits: { agents: 3, inboxes: 1 } });
  expect((await boss.call("POST", `${base}/agents`, { name: "N", email: "n@acme.test" })).status).toBe(402);
  expect((await boss.call("POST", `${base}/inboxes`, { name: "B", channel: { type: "api" } })).status).toBe(
    402,
  );
  await platform("PATCH", `/platform/api/v1/accounts/${id}`, { limits: {} });
});
