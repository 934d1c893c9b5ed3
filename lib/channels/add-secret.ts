import { newCallbackSecret } from "@/lib/callbacks/new-callback-secret";
import type { PrismaTransaction } from "@/lib/db";
import { seal } from "@/lib/secret-box";
import { newId } from "@/lib/tokens";

/** Gives a channel one more signing secret; the plain one is returned. */
export async function addSecret(
  tx: PrismaTransaction,
  channel: { id: string; organizationId: string },
): Promise<string> {
  const secret = newCallbackSecret();
  const { id: channelId, organizationId } = channel;
  await tx.channelSecret.create({
    data: { id: newId("sec"), organizationId, channelId, sealed: seal(secret) },
  });
  return secret;
}
