import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";
import { type ChatwootInbox, createInbox, listInboxes, readInbox, updateInbox } from "@/lib/chatwoot/inboxes";
import { db } from "@/lib/db";
import type { StepWords } from "@/lib/desk/schema";
import { asBotAgent, type DeskPlace } from "@/lib/desk/setup-context";
import { webhookUrl } from "@/lib/desk/webhook-url";
import { seal } from "@/lib/secret-box";

async function findInbox(
  access: DeskAccess,
  known: number | null,
  key: string,
): Promise<ChatwootInbox | null> {
  if (known !== null) {
    try {
      return await readInbox(access, known);
    } catch (error) {
      if (!(error instanceof ChatwootError) || error.status !== 404) throw error;
    }
  }
  // Our key in the webhook's address is the mark of an inbox that an interrupted attempt left.
  return (await listInboxes(access)).find((candidate) => candidate.webhook_url?.endsWith(`/${key}`)) ?? null;
}

type Place = Pick<DeskPlace, "desk" | "bot" | "inbox">;

/** The inbox of this bot, with its webhook leading here. */
export async function inbox({ desk, bot, inbox: row }: Place): Promise<StepWords> {
  const access = asBotAgent(desk);
  const url = webhookUrl(row.key);
  const found = await findInbox(access, row.chatwootInboxId, row.key);
  const made = found ?? (await createInbox(access, { name: bot.name, webhookUrl: url }));
  const isRight = made.webhook_url === url && !made.lock_to_single_conversation;
  const right = isRight ? made : await updateInbox(access, made.id, { webhookUrl: url, isLocked: false });
  // The list leaves the secret out in some versions; the inbox itself has it.
  const { id, secret, inbox_identifier } = right.secret ? right : await readInbox(access, right.id);
  const data = {
    chatwootInboxId: id,
    inboxIdentifier: inbox_identifier ?? null,
    secretSealed: secret ? seal(secret) : null,
  };
  await db.inbox.update({ where: { id: row.id }, data });
  return { name: made.name, number: id };
}
