import type { DeskAccess } from "@/lib/chatwoot/desk-access";
import {
  type ChatwootInbox,
  listInboxes,
  readAgentBotOf,
  readInbox,
  speakersOf,
} from "@/lib/chatwoot/inboxes";
import { db } from "@/lib/db";
import type { InboxFacts } from "@/lib/desk/facts";
import { webhookUrl } from "@/lib/desk/webhook-url";
import { open } from "@/lib/secret-box";
import type { Inbox } from "@/prisma/client/client";

async function look(access: DeskAccess, inbox: Inbox, listed: ChatwootInbox): Promise<InboxFacts["seen"]> {
  // The list leaves the secret out in some versions; the inbox itself has it.
  const { secret } = listed.secret ? listed : await readInbox(access, listed.id);
  const agentBotId = await readAgentBotOf(access, listed.id);
  return {
    webhookUrl: listed.webhook_url ?? null,
    // A Chatwoot that never says it cannot be held to it.
    isSecretRight: !secret || (inbox.secretSealed !== null && open(inbox.secretSealed) === secret),
    hasAgentBot: agentBotId !== null && agentBotId === inbox.agentBotId,
    speakers: speakersOf(listed),
  };
}

/** How Chatwoot has the inboxes of the bots for which it is on, one asked after the other. */
export async function readInboxFacts(access: DeskAccess, deskId: string): Promise<InboxFacts[]> {
  const inboxes = await db.inbox.findMany({
    where: { deskId, enabledAt: { not: null }, bot: { deletedAt: null } },
    orderBy: { createdAt: "asc" },
  });
  const listed = new Map((await listInboxes(access)).map((inbox) => [inbox.id, inbox]));
  const facts: InboxFacts[] = [];
  for (const inbox of inboxes) {
    const found = listed.get(inbox.chatwootInboxId ?? 0);
    facts.push({
      botId: inbox.botId,
      webhookUrl: webhookUrl(inbox.key),
      heardAt: inbox.webhookAt,
      seen: found ? await look(access, inbox, found) : null,
    });
  }
  return facts;
}
