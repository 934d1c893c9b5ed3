import { beforeAll, beforeEach, expect, test } from "vitest";
import { listAudit } from "@/lib/audit/queries";
import { createChannel } from "@/lib/channels/create-channel";
import { disableChannel } from "@/lib/channels/disable-channel";
import { listChannels } from "@/lib/channels/queries";
import { resumeChannel } from "@/lib/channels/resume-channel";
import { inTransaction, sql } from "@/lib/db";
import { channelDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { holdDestination } from "@/lib/deliveries/pause-destination";
import { listWaiting } from "@/lib/desk/queries-waiting";
import type { OwnerScope } from "@/lib/organizations/scope";
import { build } from "@/lib/testing/build";
import { type BuiltBot, buildBot } from "@/lib/testing/build-bot";

const callbackUrl = "http://127.0.0.1:9/hooks";
let acme: OwnerScope;
let bot: BuiltBot;
let channelId: string;

beforeAll(async () => {
  acme = await build.organization();
  bot = await buildBot(acme);
  await createChannel(acme, { botId: bot.id, label: "Default", callbackUrl });
  channelId = (await listChannels(bot.scope))[0]?.id ?? "";
});
beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Destination"`));

const waiting = async () => (await listWaiting(acme)).find(({ to }) => to === "channel");

test("a channel that does not answer is held, with what waits for it, until somebody has it tried now", async () => {
  const destination = channelDestination(channelId);
  const about = { organizationId: acme.id, botId: bot.id, destination, kind: "message.created", payload: {} };
  await inTransaction((tx) => enqueueDelivery(tx, { ...about, lane: "bot:a" }, { ...about, lane: "bot:b" }));
  const later = new Date(Date.now() + 60_000);
  await sql.query(`update "Lane" set "dueAt" = $1`, [later]);
  const held = { destination, organizationId: acme.id, reason: "It does not answer", lane: "bot:a" };
  await holdDestination(held, later);
  expect(await waiting()).toMatchObject({
    state: "held",
    at: later.toISOString(),
    reason: "It does not answer",
    lanes: 2,
    deliveries: 2,
    oldest: expect.stringContaining("T"),
    channel: { id: channelId, botId: bot.id, label: "Default" },
  });
  await resumeChannel(acme, { botId: bot.id, channelId });
  expect(await waiting()).toMatchObject({ state: "going", at: null, reason: null });
  expect(await sql.query(`select 1 from "Lane" where "dueAt" <= now() + interval '1 ms'`)).toHaveLength(2);
});

test("a channel that was switched off says why, and is called again", async () => {
  await disableChannel({ channelId, callbackUrl }, "its callback URL answered 410 Gone");
  expect(await waiting()).toMatchObject({ state: "off", reason: "its callback URL answered 410 Gone" });
  await resumeChannel(acme, { botId: bot.id, channelId });
  expect(await waiting()).toMatchObject({ state: "going", oldest: null });
  const { entries } = await listAudit(acme, { action: "channel.resumed" });
  expect(entries[0]).toMatchObject({ subject: "Default" });
});

test("another organization's channel is not found", async () => {
  const beacon = await build.organization({ name: "Beacon" });
  await expect(resumeChannel(beacon, { botId: bot.id, channelId })).rejects.toMatchObject({
    code: "not-found",
  });
});
