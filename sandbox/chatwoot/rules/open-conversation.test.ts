import { afterAll, beforeAll, expect, test } from "vitest";
import { type StartedChatwoot, startChatwoot } from "../start-chatwoot";
import { buildDesk } from "../testing/build-desk";

let chatwoot: StartedChatwoot;
let desk: Awaited<ReturnType<typeof buildDesk>>;
let inboxId: number;
let contactId: number;

beforeAll(async () => {
  chatwoot = await startChatwoot();
  desk = await buildDesk(chatwoot);
  inboxId = desk.inbox.id;
  const place = { inbox_id: inboxId, source_id: "carla" };
  const contact = await desk.boss.call("POST", `${desk.base}/contacts`, { name: "Carla", ...place });
  contactId = Number(contact.at("payload.contact.id"));
});

afterAll(() => chatwoot.close());

const open = (params: object) =>
  desk.boss.call("POST", `${desk.base}/conversations`, { source_id: "carla", ...params });

const GONE = { error: "Resource could not be found" };

test("an id that is given must be somebody's: the source id does not stand in for it", async () => {
  for (const params of [
    { inbox_id: inboxId, contact_id: 999_999 },
    { inbox_id: 999_999, contact_id: contactId },
    { contact_id: 999_999 },
    { inbox_id: 0 },
  ]) {
    const { status, body } = await open(params);
    expect([params, status, body]).toEqual([params, 404, GONE]);
  }
});

test("of another account it is nobody's", async () => {
  const other = await buildDesk(chatwoot);
  const place = { inbox_id: other.inbox.id, source_id: "carla" };
  const stranger = await other.boss.call("POST", `${other.base}/contacts`, { name: "Carla", ...place });
  const contact = stranger.at("payload.contact.id");
  expect((await open({ inbox_id: inboxId, contact_id: contact })).status).toBe(404);
  expect((await open({ inbox_id: other.inbox.id, contact_id: contactId })).status).toBe(404);
});

test("where one is not given or blank, the source id finds the place", async () => {
  for (const params of [
    {},
    { inbox_id: inboxId },
    { contact_id: contactId, inbox_id: null },
    { inbox_id: "", contact_id: " " },
  ]) {
    const answer = await open(params);
    expect([params, answer.status, answer.at("meta.sender.id")]).toEqual([params, 200, contactId]);
  }
  expect((await open({ source_id: "nobody" })).status).toBe(404);
});
