import type { MiddlewareHandler } from "hono";
import { afterEach, expect, test } from "vitest";
import type { DispatchWebhook } from "../webhooks/send-webhook";
import { closeStage, differencesIn } from "./differences-in";

afterEach(closeStage);

test("one wrong field in an answer is the one difference", async () => {
  const onRequest: MiddlewareHandler = async (c, next) => {
    await next();
    if (c.req.method !== "POST" || !c.req.path.endsWith("/team_members") || c.res.status !== 200) return;
    const body = await c.res.json();
    c.res = Response.json([{ ...body[0], availability_status: "busy" }]);
  };
  expect(await differencesIn(["platform", "setup"], { onRequest })).toEqual([
    'team members: response[0].availability_status: expected "offline", got "busy"',
  ]);
});

test("a missing field, a wrong type and another's id are differences too", async () => {
  const onRequest: MiddlewareHandler = async (c, next) => {
    await next();
    if (c.req.method !== "POST" || !c.req.path.endsWith("/account_users") || c.res.status !== 200) return;
    const { inviter_id: _, ...body } = await c.res.json();
    if (body.role === "agent") c.res = Response.json({ ...body, auto_offline: "true", account_id: 77 });
    else c.res = Response.json({ ...body, inviter_id: null });
  };
  const differences = await differencesIn(["platform"], { onRequest });
  expect(differences.filter((difference) => difference.startsWith("an agent into the account"))).toEqual([
    "an agent into the account: response.account_id: account 3 is 1 here, got 77",
    "an agent into the account: response.inviter_id: missing",
    'an agent into the account: response.auto_offline: expected true, got "true"',
  ]);
});

test("a lost, a doubled, a changed and a wrongly signed webhook are differences", async () => {
  const onWebhook: DispatchWebhook = async (webhook, send) => {
    if (webhook.event === "conversation_typing_on") return { ok: true };
    if (webhook.event === "conversation_created") await send({ ...webhook, deliveryId: crypto.randomUUID() });
    if (webhook.body.includes('"note to self"')) {
      return send({ ...webhook, body: webhook.body.replace('"private":true', '"private":false') });
    }
    const isThanks = webhook.event === "message_created" && JSON.parse(webhook.body).content === "thank you";
    return send(isThanks ? { ...webhook, secret: "wrong" } : webhook);
  };
  const scenarios = ["platform", "setup", "contacts", "conversation-handoff-resolve"];
  expect(await differencesIn(scenarios, { onWebhook })).toEqual([
    "webhook message_created: the signature does not hold",
    "webhook 11 message_created: body.private: expected true, got false",
    "webhook 12 conversation_typing_on: did not come",
    "webhook conversation_created: came without having been recorded",
  ]);
});
