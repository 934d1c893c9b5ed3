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

/** The background does nothing until it is told to. */
function holdJobs(): () => void {
  const held: (() => void)[] = [];
  chatwoot.installation.jobs.later = (job) => void held.push(job);
  return () => {
    for (const job of held.splice(0)) job();
  };
}

const status = async (method: string, path: string, body?: object) =>
  (await desk.boss.call(method, path, body)).status;

test("a conversation that is deleted answers until the background has done it", async () => {
  const conversation = await desk.newConversation("carla");
  const workOff = holdJobs();
  expect(await status("DELETE", conversation)).toBe(200);
  expect(await status("GET", conversation)).toBe(200);
  expect(await status("POST", `${conversation}/messages`, { content: "still?" })).toBe(200);
  workOff();
  expect(await status("GET", conversation)).toBe(404);
});

test("a contact that is deleted is gone at once, and what hung on it a moment later", async () => {
  const conversation = await desk.newConversation("carla");
  const contactId = (await desk.boss.call("GET", conversation)).at("meta.sender.id");
  const contact = `${desk.base}/contacts/${contactId}`;
  const place = { inbox_id: desk.inbox.id, source_id: "carla" };
  const find = () => status("POST", `${desk.base}/contact_inboxes/filter`, place);
  const workOff = holdJobs();
  expect(await status("DELETE", contact)).toBe(200);
  expect(await status("GET", contact)).toBe(404);
  expect(await status("POST", `${desk.base}/contacts`, { name: "Carla", ...place })).toBe(500);
  expect(await status("POST", `${desk.base}/conversations`, place)).toBe(422);
  expect([await find(), await status("GET", conversation)]).toEqual([500, 500]);
  workOff();
  expect([await find(), await status("GET", conversation)]).toEqual([404, 404]);
  expect(await status("POST", `${desk.base}/contacts`, { name: "Carla", ...place })).toBe(200);
});
