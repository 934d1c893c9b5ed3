import { lockBot } from "@/lib/bots/lock-bot";
import { endHandoff } from "@/lib/conversations/end-handoff";
import { lockConversation } from "@/lib/conversations/lock-conversation";
import { db, inTransaction, sql } from "@/lib/db";
import type { Handler } from "@/lib/deliveries/job";
import { INTAKE_POLICY } from "@/lib/deliveries/next-attempt";
import { startSetupRun } from "@/lib/desk/start-setup-run";
import { done } from "@/lib/outcome";

const WITH_HUMANS = `
select c.id, c."handoffId" from "Conversation" c join "Handoff" h on h.id = c."handoffId"
where c."organizationId" = $1 and c.state <> 'bot' and h."requestedAt" < $2::timestamptz order by c.id`;

const NOTE = "The Chatwoot account was deleted";

type Lost = { at: string; botIds: string[]; startedBy: string };

async function giveBack(organizationId: string, at: string): Promise<number> {
  const rows = await sql.query<{ id: string; handoffId: string }>(WITH_HUMANS, [organizationId, at]);
  for (const { id, handoffId } of rows) {
    await inTransaction(async (tx) => {
      const conversation = await lockConversation(tx, id);
      if (conversation?.handoffId !== handoffId) return;
      await endHandoff(tx, conversation, { reason: "failed", by: null, note: NOTE });
    });
  }
  return rows.length;
}

const setUp = (organizationId: string, botId: string, startedBy: string): Promise<unknown> =>
  db.$transaction(async (tx) => {
    if (await lockBot(tx, botId)) await startSetupRun(tx, { organizationId, botId, startedBy });
  });

/** After an account was deleted: its conversations go back to their bots, and the bots that were on are set up again. */
export const carryLostDesk: Handler = {
  policy: INTAKE_POLICY,
  run: async ({ organizationId, payload }) => {
    const { at, botIds, startedBy } = payload as Lost;
    const given = await giveBack(organizationId, at);
    for (const botId of botIds) await setUp(organizationId, botId, startedBy);
    return done(`${given} conversations given back, ${botIds.length} more chatbots set up again`);
  },
};
