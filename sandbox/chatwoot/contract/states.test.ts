import { afterEach, expect, test } from "vitest";
import type { DispatchWebhook } from "../webhooks/send-webhook";
import { closeStage, differencesIn } from "./differences-in";
import { readRecording } from "./recording";

afterEach(closeStage);

const HANDOFF = ["platform", "setup", "contacts", "conversation-handoff-resolve"];

type Spoilt = { fields?: object; meta?: object };

/** Every webhook says this of its conversation. */
const saying =
  ({ fields, meta }: Spoilt): DispatchWebhook =>
  (webhook, send) => {
    const body = JSON.parse(webhook.body);
    const conversation = body.conversation ?? body;
    Object.assign(conversation, fields, { meta: { ...conversation.meta, ...meta } });
    return send({ ...webhook, body: JSON.stringify(body) });
  };

const NOBODY = { assignee: null, assignee_type: null };

/** The numbers of the webhooks in which a field is a difference. */
async function wrong(field: string, spoilt: Spoilt): Promise<number[]> {
  const differences = await differencesIn(HANDOFF, { onWebhook: saying(spoilt) });
  return differences
    .filter((difference) => difference.includes(`: ${field}: expected `))
    .map((difference) => Number(difference.split(" ")[1]));
}

const from = (first: number) =>
  readRecording("conversation-handoff-resolve")
    .webhooks.map((_, n) => n)
    .slice(first);

test("a conversation that is always snoozed, nobody's and no team's is a difference in every webhook", async () => {
  const spoilt = { fields: { status: "snoozed" }, meta: { ...NOBODY, team: null } };
  expect(await wrong("status", spoilt)).toEqual(from(0));
});

test.each<[string, Spoilt, number[]]>([
  ["status", { fields: { status: "pending" } }, from(7).filter((n) => n < 21)],
  ["status", { fields: { status: "open" } }, from(0).filter((n) => n < 6 || n > 18)],
  ["priority", { fields: { priority: "low" } }, from(0)],
  ["labels", { fields: { labels: ["vip"] } }, from(0)],
  ["custom_attributes", { fields: { custom_attributes: { vip: true } } }, from(0)],
  ["assignee", { meta: NOBODY }, from(10)],
  ["assignee_type", { meta: NOBODY }, from(10)],
  // While the team is assigned, the webhooks of the call before may show it or not.
  ["team", { meta: { team: null } }, from(8).filter((n) => n !== 9)],
])("a %s that is always the same is a difference wherever it was not: %j", async (field, spoilt, numbers) => {
  expect(await wrong(field, spoilt)).toEqual(numbers);
});
