import { sendCallback } from "@/lib/callbacks/send-callback";
import { findChannel } from "@/lib/channels/find-channel";
import { noteAnswer } from "@/lib/channels/note-answer";
import type { ChannelOfBot } from "@/lib/channels/schema";
import { db } from "@/lib/db";
import { AppError } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";
import type { Exchange } from "@/lib/outcome";
import { takeTurn } from "@/lib/rate-limit";
import { open } from "@/lib/secret-box";
import { newId } from "@/lib/tokens";

export type TestResult = { isOk: boolean; says: string; ms: number; exchange: Exchange | null };

/** Sends a signed test event now, once, and shows what came back. It is no delivery: nothing is repeated. */
export async function sendTestEvent(
  organization: OwnerScope,
  channelOfBot: ChannelOfBot,
): Promise<TestResult> {
  await takeTurn(`test-event:${channelOfBot.channelId}`, { limit: 20, seconds: 60 });
  const channel = await findChannel(db, organization, channelOfBot);
  const { id: channelId, callbackUrl } = channel;
  if (!callbackUrl) throw new AppError("conflict", "This channel has no callback URL yet.");
  const now = new Date();
  const secrets = await db.channelSecret.findMany({
    where: { channelId, OR: [{ expiresAt: null }, { expiresAt: { gt: now } }] },
    orderBy: { createdAt: "desc" },
  });
  const event = {
    id: newId("evt"),
    type: "test",
    timestamp: now.toISOString(),
    data: { message: "This is a test event. Answer 2xx to say that it arrived." },
  };
  const start = performance.now();
  const { outcome, says } = await sendCallback({
    url: callbackUrl,
    secrets: secrets.map(({ sealed }) => open(sealed)),
    event,
  });
  const isOk = outcome.kind === "done";
  await noteAnswer({ channelId, callbackUrl }, { isOk, says });
  return { isOk, says, ms: Math.round(performance.now() - start), exchange: outcome.exchange ?? null };
}
