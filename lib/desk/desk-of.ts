import type { DeskAccess } from "@/lib/chatwoot/desk-access";
import { sql } from "@/lib/db";
import { open } from "@/lib/secret-box";

/** A bot's place at the desk, with the tokens to speak there: as BotAgent1, and as the bot itself. */
export type DeskOfBot = {
  inboxId: string;
  chatwootInboxId: number;
  /** Names the inbox in the public API. */
  inboxIdentifier: string;
  botAgentId: number;
  botAgent: DeskAccess;
  agentBot: DeskAccess;
};

type Row = {
  inboxId: string;
  chatwootInboxId: number;
  inboxIdentifier: string | null;
  website: string;
  chatwootAccountId: number;
  botAgentId: number;
  botAgentTokenSealed: string;
  agentBotTokenSealed: string;
};

const FIND = `
select i.id as "inboxId", i."chatwootInboxId", i."inboxIdentifier", d.website, d."chatwootAccountId", d."botAgentId",
  d."botAgentTokenSealed", i."agentBotTokenSealed"
from "Inbox" i join "Desk" d on d.id = i."deskId"
where i."botId" = $1 and d."botAgentTokenSealed" is not null and i."agentBotTokenSealed" is not null
  and d."chatwootAccountId" is not null and i."chatwootInboxId" is not null
  and ($2 or i."enabledAt" is not null)`;

const REMEMBER = 2_000;
const known = new Map<string, { desk: DeskOfBot; until: number }>();

/** The desk of a bot; null while Chatwoot is off for it. Remembered for two seconds, except that it is off. */
export async function deskOf(botId: string): Promise<DeskOfBot | null> {
  const remembered = known.get(botId);
  if (remembered && remembered.until > Date.now()) return remembered.desk;
  const [row] = await sql.query<Row>(FIND, [botId, false]);
  if (!row) return null;
  const desk = readRow(row);
  if (known.size > 10_000) known.clear();
  known.set(botId, { desk, until: Date.now() + REMEMBER });
  return desk;
}

/** Whether a desk is another by now than the one that was remembered: then what it refused says nothing. */
export async function hasMoved(botId: string, { botAgent, chatwootInboxId }: DeskOfBot): Promise<boolean> {
  known.delete(botId);
  const now = await deskOfPast(botId);
  if (!now) return false;
  const { accountId, token } = now.botAgent;
  return (
    accountId !== botAgent.accountId || token !== botAgent.token || chatwootInboxId !== now.chatwootInboxId
  );
}

/** The desk of a bot that may have been switched off, to clear up there. */
export async function deskOfPast(botId: string): Promise<DeskOfBot | null> {
  const [row] = await sql.query<Row>(FIND, [botId, true]);
  return row ? readRow(row) : null;
}

function readRow(row: Row): DeskOfBot {
  const account = { website: row.website, accountId: row.chatwootAccountId };
  return {
    inboxId: row.inboxId,
    chatwootInboxId: row.chatwootInboxId,
    inboxIdentifier: row.inboxIdentifier ?? "",
    botAgentId: row.botAgentId,
    botAgent: { ...account, token: open(row.botAgentTokenSealed) },
    agentBot: { ...account, token: open(row.agentBotTokenSealed) },
  };
}
