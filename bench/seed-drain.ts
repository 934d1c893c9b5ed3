import { sql } from "@/lib/db";
import { seal } from "@/lib/secret-box";

type Seeded = { organization: string; website: string; conversations: number; messages: number };

const GROUND = `
insert into "Organization" (id, slug, name) values ($1, $1, 'Bench');`;

const CONVERSATIONS = `
with made as (
  insert into "Conversation" (id, "organizationId", "botId", "externalId", "deskConversationId", "chatwootContactId")
  select $1 || '_cnv_' || n, $1, $1 || '_bot', 'web-' || n, $1 || '_dcv_' || n, n from generate_series(1, $2::int) n
  returning id
)
insert into "DeskConversation" (id, "organizationId", "conversationId", "inboxId", "chatwootConversationId")
select $1 || '_dcv_' || n, $1, $1 || '_cnv_' || n, $1 || '_inb', n from generate_series(1, $2::int) n`;

// One message of each conversation after the other, as they come in.
const MESSAGES = `
with said as (
  insert into "Message" ("organizationId", "conversationId", "externalId", author, text)
  select $1, $1 || '_cnv_' || (1 + n % $2::int), $4 || n, case when n % 2 = 0 then 'user' else 'bot' end,
    'I can do that. The parcel left our house this morning; do you want it stopped?'
  from generate_series(0, $3::int - 1) n
  returning id, "conversationId"
), waiting as (
  insert into "Delivery" ("organizationId", "botId", "conversationId", lane, destination, kind, payload)
  select $1, $1 || '_bot', "conversationId", 'desk:' || "conversationId", 'desk:' || $1, 'desk.message',
    jsonb_build_object('messageId', id) from said order by id
  returning lane
)
insert into "Lane" (lane, "organizationId", destination, pending, "dueAt")
select lane, $1, 'desk:' || $1, count(*), now() from waiting group by lane
on conflict (lane) do update set pending = "Lane".pending + excluded.pending, "dueAt" = now()`;

/** An organization whose bot's Chatwoot is on, with conversations that are open at the desk. */
export async function seedDesk({
  organization,
  website,
  conversations,
}: Omit<Seeded, "messages">): Promise<void> {
  await sql.query(GROUND, [organization]);
  await sql.query(
    `insert into "Bot" (id, "organizationId", slug, name) values ($1 || '_bot', $1, 'bench', 'Bench bot')`,
    [organization],
  );
  await sql.query(
    `insert into "Desk" (id, "organizationId", website, "botAgentEmail", "botAgentPasswordSealed", "chatwootAccountId", "botAgentId", "botAgentTokenSealed")
     values ($1 || '_dsk', $1, $2, 'x@bench.test', '', 1, 1, $3)`,
    [organization, website, seal("token")],
  );
  await sql.query(
    `insert into "Inbox" (id, "organizationId", "deskId", "botId", key, "chatwootInboxId", "agentBotTokenSealed", "enabledAt")
     values ($1 || '_inb', $1, $1 || '_dsk', $1 || '_bot', $1, 1, $2, now())`,
    [organization, seal("token")],
  );
  await sql.query(CONVERSATIONS, [organization, conversations]);
}

let rounds = 0;

/** Queues messages for the desk, spread over its conversations. */
export async function queueMessages({
  organization,
  conversations,
  messages,
}: Omit<Seeded, "website">): Promise<void> {
  await sql.query(MESSAGES, [organization, conversations, messages, `r${rounds++}-`]);
}
