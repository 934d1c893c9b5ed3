import { setTimeout as pause } from "node:timers/promises";
import { createContact, deleteContact, findContactBySource } from "@/lib/chatwoot/contacts";
import { createConversation, deleteConversation } from "@/lib/chatwoot/conversations";
import { createMessage } from "@/lib/chatwoot/messages";
import { db } from "@/lib/db";
import type { StepWords } from "@/lib/desk/schema";
import { selfTestSource } from "@/lib/desk/self-test-mark";
import { asBotAgent, type SetupContext } from "@/lib/desk/setup-context";
import { StepFailed } from "@/lib/desk/step-failed";
import { webhookUrl } from "@/lib/desk/webhook-url";

const PATIENCE = 15_000;
const LOOK = 50;

async function waitForWebhook(inboxId: string, sourceId: string): Promise<number | null> {
  const start = Date.now();
  while (Date.now() - start < PATIENCE) {
    const row = await db.inbox.findUniqueOrThrow({ where: { id: inboxId }, select: { selfTestSeen: true } });
    if (row.selfTestSeen === sourceId) return Date.now() - start;
    await pause(LOOK);
  }
  return null;
}

type Place = Pick<SetupContext, "desk" | "inbox" | "runId">;

/** A throw-away conversation: it has to start with the bot, and its signed webhook has to come back here. */
export async function selfTest({ desk, inbox, runId }: Place): Promise<StepWords> {
  const access = asBotAgent(desk);
  if (inbox.chatwootInboxId === null) throw new Error("The bot has no inbox yet");
  const sourceId = selfTestSource(runId);
  const source = { inboxId: inbox.chatwootInboxId, sourceId };
  const known = await findContactBySource(access, source);
  const contactId = known ?? (await createContact(access, source, { name: "Baton self-test" }));
  // Asked for as pending it would be so without a bot as well.
  const wanted = { ...source, contactId, mark: sourceId, status: "open" } as const;
  const conversation = await createConversation(access, wanted);
  try {
    if (conversation.status !== "pending") {
      throw new StepFailed(
        `The test conversation started as ${conversation.status}, not with the bot.`,
        "Attach the agent bot to the inbox in Chatwoot (Inboxes > Settings > Bot Configuration), then try again.",
      );
    }
    await createMessage(access, conversation.id, {
      content: "Self-test",
      type: "incoming",
      sourceId: "baton-selftest",
    });
    const ms = await waitForWebhook(inbox.id, sourceId);
    if (ms !== null) return { ms };
    throw new StepFailed(
      `No signed webhook of Chatwoot came back within ${PATIENCE / 1000} s.`,
      `Chatwoot's server must reach ${new URL(webhookUrl(inbox.key)).origin}. For a private address it needs SAFE_FETCH_ALLOW_PRIVATE_NETWORK=true (Chatwoot 4.14.1 or newer).`,
    );
  } finally {
    await deleteConversation(access, conversation.id);
    await deleteContact(access, contactId);
  }
}
