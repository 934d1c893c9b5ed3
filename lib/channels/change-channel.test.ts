import { expect, test } from "vitest";
import { changeChannel } from "@/lib/channels/change-channel";
import { channelStanding } from "@/lib/channels/channel-standing";
import { createChannel } from "@/lib/channels/create-channel";
import { noteAnswer } from "@/lib/channels/note-answer";
import { type ChannelLine, listChannels } from "@/lib/channels/queries";
import { build } from "@/lib/testing/build";
import { buildBot } from "@/lib/testing/build-bot";

test("a new callback URL has answered nothing yet; a new label leaves the record as it is", async () => {
  const acme = await build.organization();
  const bot = await buildBot(acme);
  const old = "http://127.0.0.1:9/old";
  await createChannel(acme, { botId: bot.id, label: "Default", callbackUrl: old });
  const read = async () => (await listChannels(bot.scope))[0] as ChannelLine;
  const { id: channelId } = await read();
  await noteAnswer({ channelId, callbackUrl: old }, { isOk: true, says: "200 OK" });

  await changeChannel(acme, { botId: bot.id, channelId, label: "Shop", callbackUrl: old });
  expect(channelStanding(await read())).toBe("ok");

  await changeChannel(acme, {
    botId: bot.id,
    channelId,
    label: "Shop",
    callbackUrl: "http://127.0.0.1:9/new",
  });
  expect(await read()).toMatchObject({ answeredAt: null, lastAnswer: null });
  expect(channelStanding(await read())).toBe("quiet");
});
