import { createChannel } from "@/lib/channels/create-channel";
import { db, pool } from "@/lib/db";
import { enableDesk } from "@/lib/desk/enable-desk";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";
import { catchCallbacks } from "@/lib/testing/catch-callbacks";
import { deskOfTest } from "@/lib/testing/desk-of-test";
import { talkOf } from "@/lib/testing/runtime-of-test";
import { waitFor } from "@/lib/testing/wait-for";
import type { StartedChatwoot } from "@/sandbox/chatwoot/start-chatwoot";

/** A conversation of a bot whose Chatwoot is on, with a callback URL and an agent. */
export async function buildOnBench(url: string, chatwoot: StartedChatwoot) {
  const callbacks = await catchCallbacks();
  const organization = await build.organization();
  const bot = await buildBot(organization);
  const { secret } = await createChannel(organization, {
    botId: bot.id,
    label: "Default",
    callbackUrl: callbacks.url,
  });
  callbacks.secret = secret;
  await enableDesk(organization, bot.id);
  await waitFor(
    "Chatwoot is on",
    async () => (await db.inbox.findUniqueOrThrow({ where: { botId: bot.id } })).enabledAt !== null,
  );
  const desk = await deskOfTest(chatwoot, bot.id);
  const talk = talkOf({ url, chatwoot, callbacks }, { ...bot, organization, desk });
  const stop = async () => {
    await callbacks.stop();
    await pool.end();
  };
  return { talk, desk, callbacks, stop };
}
