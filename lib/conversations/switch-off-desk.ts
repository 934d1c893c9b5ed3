import { recordAudit } from "@/lib/audit/record-audit";
import { leaveDesk } from "@/lib/conversations/cancel-handoff";
import { endHandoff } from "@/lib/conversations/end-handoff";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { inTransaction } from "@/lib/db";
import { NotFound } from "@/lib/errors";
import type { OwnerScope } from "@/lib/organizations/scope";

// The lock is taken before it is read whether the desk is on, so that of two who switch it off one does.
const LOCK = `select "enabledAt" is not null as "isOn" from "Inbox" where "organizationId" = $1 and "botId" = $2 for update`;
const OFF = `update "Inbox" set "enabledAt" = null where "organizationId" = $1 and "botId" = $2`;
const BOT = `select name from "Bot" where "organizationId" = $1 and id = $2 and "deletedAt" is null`;

// One that failed is not waited for any more either.
const STOP = `
update "SetupRun" set state = 'stopped', "endedAt" = coalesce("endedAt", now())
where id = (select id from "SetupRun" where "botId" = $1 order by "startedAt" desc limit 1)
  and state in ('running', 'failed')
returning 1`;
// All are locked before the first tells of its end: who tells of another has locked that first, and then the bot's count
// of events, which is held here until the commit.
const WITH_HUMANS = `
select id from "Conversation" where "organizationId" = $1 and "botId" = $2 and state <> 'bot' order by id for update`;

/**
 * Switches Chatwoot off for a bot: nothing more is carried, the bot has its conversations again, and the inbox
 * stays as it is. Where it is off already, nothing happens.
 */
export async function switchOffDesk(organization: OwnerScope, botId: string): Promise<void> {
  const { id: organizationId, user } = organization;
  await inTransaction(async (tx) => {
    const [bot] = await tx.query<{ name: string }>(BOT, [organizationId, botId]);
    if (!bot) throw new NotFound("chatbot");
    const [inbox] = await tx.query<{ isOn: boolean }>(LOCK, [organizationId, botId]);
    await tx.query(OFF, [organizationId, botId]);
    const stopped = await tx.query(STOP, [botId]);
    if (!inbox?.isOn && stopped.length === 0) return;
    for (const { id } of await tx.query<{ id: string }>(WITH_HUMANS, [organizationId, botId])) {
      const conversation = await lockConversation(tx, id);
      if (!conversation || conversation.state === "bot") continue;
      await endHandoff(tx, conversation, { reason: "failed", by: null, note: "Chatwoot was switched off" });
      await leaveDesk(tx, conversation, "Chatwoot was switched off for this chatbot. The bot answers again.");
    }
    await recordAudit(tx, { organizationId, actor: user, action: "desk.disabled", subject: bot.name });
  });
}
