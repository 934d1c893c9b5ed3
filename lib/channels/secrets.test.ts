import { afterAll, beforeAll, expect, test } from "vitest";
import { createChannel } from "@/lib/channels/create-channel";
import { listChannels } from "@/lib/channels/queries";
import { revealSecret } from "@/lib/channels/reveal-secret";
import { rotateSecret } from "@/lib/channels/rotate-secret";
import { sendTestEvent } from "@/lib/channels/send-test-event";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { type CallbackCatcher, catchCallbacks } from "@/lib/testing/catch-callbacks";

let callbacks: CallbackCatcher;
beforeAll(async () => {
  callbacks = await catchCallbacks();
});
afterAll(() => callbacks.stop());

async function newChannel() {
  const organization = await build.organization();
  const bot = await buildBot(organization);
  const { id, secret } = await createChannel(organization, {
    botId: bot.id,
    label: "Default",
    callbackUrl: callbacks.url,
  });
  const channel = { botId: bot.id, channelId: id };
  const secrets = async (now?: Date) => (await listChannels(bot.scope, now))[0]?.secrets ?? [];
  return { organization, channel, secret, secrets };
}

const DAY = 24 * 60 * 60 * 1000;

test("after a rotation two secrets are valid for a day, and a runtime that knows either hears us", async () => {
  const { organization, channel, secret, secrets } = await newChannel();
  const made = await rotateSecret(organization, channel);
  expect(await revealSecret(organization, channel)).toEqual(made);
  expect((await secrets()).map(({ expiresAt }) => expiresAt !== null)).toEqual([false, true]);
  for (const known of [secret, made.secret]) {
    callbacks.secret = known;
    expect(await sendTestEvent(organization, channel)).toMatchObject({ isOk: true, says: "Answers 200" });
  }
  expect(await secrets(new Date(Date.now() + DAY + 1_000))).toHaveLength(1);
});

test("of several rotations at once the last one's secret alone is valid for longer than a day", async () => {
  const { organization, channel, secrets } = await newChannel();
  await Promise.all(Array.from({ length: 6 }, () => rotateSecret(organization, channel)));
  expect((await secrets()).filter(({ expiresAt }) => expiresAt === null)).toHaveLength(1);
});

test("a secret tells when it last signed", async () => {
  const { organization, channel, secret, secrets } = await newChannel();
  callbacks.secret = secret;
  expect((await secrets()).map(({ lastUsedAt }) => lastUsedAt)).toEqual([null]);
  await sendTestEvent(organization, channel);
  await rotateSecret(organization, channel);
  const [newest, before] = await secrets();
  expect(newest?.lastUsedAt).toBeNull();
  expect(Date.parse(before?.lastUsedAt ?? "")).toBeGreaterThan(Date.now() - 60_000);
  await sendTestEvent(organization, channel);
  expect((await secrets())[0]?.lastUsedAt).not.toBeNull();
});
