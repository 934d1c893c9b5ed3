import type { DeskAccess } from "@/lib/chatwoot/desk-access";
import { sql } from "@/lib/db";
import { open } from "@/lib/secret-box";

/** An organization's desk with the inboxes that are switched on. */
export type DeskOfOrganization = {
  botAgent: DeskAccess;
  botAgentId: number;
  reconciledAt: Date | null;
  inboxes: { inboxId: string; botId: string; chatwootInboxId: number }[];
};

type Row = {
  website: string;
  accountId: number;
  botAgentId: number;
  botAgentTokenSealed: string;
  reconciledAt: Date | null;
  inboxes: DeskOfOrganization["inboxes"];
};

const FIND = `
select d.website, d."chatwootAccountId" as "accountId", d."botAgentId", d."botAgentTokenSealed", d."reconciledAt",
  jsonb_agg(jsonb_build_object('inboxId', i.id, 'botId', i."botId", 'chatwootInboxId', i."chatwootInboxId")) as inboxes
from "Desk" d join "Inbox" i on i."deskId" = d.id and i."enabledAt" is not null
where d."organizationId" = $1 group by d.id`;

/** The desk as BotAgent1 reads it; null while Chatwoot is off for every bot. */
export async function deskOfOrganization(organizationId: string): Promise<DeskOfOrganization | null> {
  const [row] = await sql.query<Row>(FIND, [organizationId]);
  if (!row) return null;
  const { website, accountId, botAgentTokenSealed, ...rest } = row;
  return { ...rest, botAgent: { website, accountId, token: open(botAgentTokenSealed) } };
}
