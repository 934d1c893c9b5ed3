import { recordAudit } from "@/lib/audit/record-audit";
import { leaveDesk } from "@/lib/conversations/cancel-handoff";
import { endHandoff } from "@/lib/conversations/end-handoff";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { inTransaction } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

const OFF = `
update "Inbox" i set "enabledAt" = null from "Bot" b
where i."botId" = $2 and i."organizationId" = $1 and b.id = i."botId"
returning b.name`;

// One that failed is not waited for any more either.
const STOP = `
update "SetupRun" set state = 'stopped', "endedAt" = coalesce("endedAt", now())
where id = (select id from "SetupRun" where "botId" = $1 order by "startedAt" desc limit 1)
  and state in ('running', 'failed')`;
const WITH_HUMANS = `select id from "Conversation" where "organizationId" = $1 and "botId" = $2 and state <> 'bot' order by id`;

/**
 * Switches Chatwoot off for a bot: nothing more is carried, the bot has its conversations again, and the inbox
 * stays as it is.
 */
export async function switchOffDesk(organization: OwnerScope, botId: string): Promise<void> {
  const { id: organizationId, user } = organization;
  await inTransaction(async (tx) => {
    const [inbox] = await tx.query<{ name: string }>(OFF, [organizationId, botId]);
    if (!inbox) throw new NotFound("inbox");
    await tx.query(STOP, [botId]);
    for (const { id } of await tx.query<{ id: string }>(WITH_HUMANS, [organizationId, botId])) {
      const conversation = await lockConversation(tx, id);
      if (!conversation || conversation.state === "bot") continue;
      await endHandoff(tx, conversation, { reason: "failed", by: null, note: "Chatwoot was switched off" });
      await leaveDesk(tx, conversation, "Chatwoot was switched off for this chatbot. The bot answers again.");
    }
    await recordAudit(tx, { organizationId, actor: user, action: "desk.disabled", subject: inbox.name });
  });
}
