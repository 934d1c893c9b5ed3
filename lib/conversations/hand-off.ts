import type { BotScope } from "@/lib/bots/scope";
import { channelIdOf } from "@/lib/channels/channel-id-of";
import { enqueueHistory } from "@/lib/conversations/enqueue-history";
import { reconcileNextTurn } from "@/lib/conversations/enqueue-reconcile";
import { type HandoffRow, type HandoffShape, handoffShape } from "@/lib/conversations/handoff-shape";
import { beginConversation, type Conversation } from "@/lib/conversations/lock-conversation";
import type { HandOff } from "@/lib/conversations/schema";
import { inTransaction, type Sql } from "@/lib/db";
import { deskDestination } from "@/lib/deliveries/destinations";
import { enqueueDelivery } from "@/lib/deliveries/enqueue-delivery";
import { AppError } from "@/lib/errors";
import { chooseTeam, nameRequestedTeam } from "@/lib/routing/choose-team";
import { newId } from "@/lib/tokens";

const INSERT = `
insert into "Handoff" (id, "organizationId", "botId", "conversationId", state, origin, "unfinishedIntents", reason, note,
  rule, "teamId", "teamName")
values ($1, $2, $3, $4, 'requested', 'bot', $5, $6, $7, $8::jsonb, $9, $10)
returning *`;

const CURRENT = `select * from "Handoff" where id = $1`;
const WAIT = `update "Conversation" set state = 'waiting', "handoffId" = $2 where id = $1`;
// Locked before the conversation, as by whoever switches Chatwoot off: they see this handoff, or it sees them.
const IS_ON = `select 1 from "Inbox" where "botId" = $1 and "enabledAt" is not null for share`;

const FAREWELL = `
insert into "Message" ("organizationId", "conversationId", "externalId", author, text, "isTalkOver")
values ($1, $2, $3, 'bot', $4, $5) on conflict do nothing returning id`;

/** Asks for a human. The same asked twice is one handoff; an unknown conversation is begun by it. */
export async function handOff(bot: BotScope, externalId: string, input: HandOff): Promise<HandoffShape> {
  const channelId = await channelIdOf(bot, input.channel);
  const teamName = await nameRequestedTeam(bot, input.team);
  return inTransaction(async (tx) => {
    if ((await tx.query(IS_ON, [bot.id])).length === 0) {
      throw new AppError(
        "desk-is-off",
        "Chatwoot is off for this chatbot, so there is nobody to hand over to.",
        {
          fix: "An owner switches it on in Setting > Integrations > Support.",
        },
      );
    }
    const conversation = await beginConversation(tx, bot, { externalId, channelId, person: input.person });
    if (conversation.state !== "bot") {
      const [current] = await tx.query<HandoffRow>(CURRENT, [conversation.handoffId]);
      // An agent was quicker; the bot says its farewell all the same.
      if (current) await sayFarewell(tx, conversation, { handoffId: current.id, text: input.text });
      if (current) return handoffShape(current);
    }
    return handoffShape(await begin(tx, bot, { conversation, input: { ...input, teamName } }));
  });
}

async function begin(
  tx: Sql,
  bot: BotScope,
  { conversation, input }: { conversation: Conversation; input: HandOff & { teamName: string | null } },
): Promise<HandoffRow> {
  const { id: conversationId, organizationId, botId } = conversation;
  const { teamId, teamName, rule } = await chooseTeam(bot, input, tx);
  const id = newId("hnd");
  const { unfinishedIntents, reason = null, note = null } = input;
  const values = [
    id,
    organizationId,
    botId,
    conversationId,
    unfinishedIntents,
    reason,
    note,
    JSON.stringify(rule),
    teamId,
    teamName,
  ];
  const [handoff] = await tx.query<HandoffRow>(INSERT, values);
  await enqueueHistory(tx, conversation);
  await sayFarewell(tx, conversation, { handoffId: id, text: input.text });
  await tx.query(WAIT, [conversationId, id]);
  await enqueueDelivery(tx, {
    ...laneOf(conversation),
    urgency: 0,
    kind: "desk.hand-off",
    payload: { handoffId: id },
  });
  await reconcileNextTurn(organizationId, tx);
  return handoff as HandoffRow;
}

const laneOf = ({ id, organizationId, botId }: Conversation) => ({
  organizationId,
  botId,
  conversationId: id,
  lane: `desk:${id}`,
  destination: deskDestination(organizationId),
});

type Farewell = { handoffId: string; text: string | undefined };

/** Writes what the bot says in the same breath, once for each handoff. */
async function sayFarewell(
  tx: Sql,
  conversation: Conversation,
  { handoffId, text }: Farewell,
): Promise<void> {
  if (!text) return;
  const { id, organizationId, state } = conversation;
  const values = [organizationId, id, `farewell:${handoffId}`, text, state !== "bot"];
  const [farewell] = await tx.query<{ id: number }>(FAREWELL, values);
  if (!farewell) return;
  await enqueueDelivery(tx, {
    ...laneOf(conversation),
    urgency: 0,
    kind: "desk.message",
    payload: { messageId: farewell.id },
  });
}
