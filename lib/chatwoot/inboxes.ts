import { z } from "zod";
import { accountPath, callChatwoot } from "@/lib/chatwoot/call-chatwoot";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";

const inboxSchema = z.object({
  id: z.number(),
  name: z.string(),
  webhook_url: z.string().nullish(),
  /** Signs the inbox's webhooks; administrators see it. */
  secret: z.string().nullish(),
  inbox_identifier: z.string().nullish(),
  greeting_enabled: z.boolean().nullish(),
  working_hours_enabled: z.boolean().nullish(),
  out_of_office_message: z.string().nullish(),
  csat_survey_enabled: z.boolean().nullish(),
  enable_auto_assignment: z.boolean().nullish(),
  /** "Reopen same conversation": beginning one brings the newest back instead (contract.md, section 2.7). */
  lock_to_single_conversation: z.boolean().nullish(),
});

export type ChatwootInbox = z.infer<typeof inboxSchema>;

const path = (access: DeskAccess, rest = "") => accountPath(access.accountId, `inboxes${rest}`);

export async function listInboxes(access: DeskAccess): Promise<ChatwootInbox[]> {
  const answer = z.object({ payload: z.array(inboxSchema) });
  return (await callChatwoot(access, { method: "GET", path: path(access), answer })).value.payload;
}

export async function readInbox(access: DeskAccess, id: number): Promise<ChatwootInbox> {
  return (await callChatwoot(access, { method: "GET", path: path(access, `/${id}`), answer: inboxSchema }))
    .value;
}

// Chatwoot would greet and assign while the bot is still answering (contract.md, section 11, row 27), and go on in a
// resolved conversation, with its old assignee (row 8).
const QUIET = {
  enable_auto_assignment: false,
  greeting_enabled: false,
  working_hours_enabled: false,
  csat_survey_enabled: false,
  lock_to_single_conversation: false,
};

const SPEAKERS = ["greeting", "out-of-office", "survey", "assignment", "same-conversation"] as const;
export type Speaker = (typeof SPEAKERS)[number];

/** What an inbox does by itself. */
export function speakersOf(inbox: ChatwootInbox): Speaker[] {
  const isOn: Record<Speaker, boolean> = {
    greeting: inbox.greeting_enabled === true,
    "out-of-office": inbox.working_hours_enabled === true && Boolean(inbox.out_of_office_message),
    survey: inbox.csat_survey_enabled === true,
    assignment: inbox.enable_auto_assignment === true,
    "same-conversation": inbox.lock_to_single_conversation === true,
  };
  return SPEAKERS.filter((speaker) => isOn[speaker]);
}

/** An API inbox whose conversations only Baton opens, and that says nothing by itself. */
export async function createInbox(
  access: DeskAccess,
  { name, webhookUrl }: { name: string; webhookUrl: string },
): Promise<ChatwootInbox> {
  const body = { name, ...QUIET, channel: { type: "api", webhook_url: webhookUrl } };
  return (await callChatwoot(access, { method: "POST", path: path(access), body, answer: inboxSchema }))
    .value;
}

export async function updateInbox(
  access: DeskAccess,
  id: number,
  change: { name?: string; webhookUrl?: string; isLocked?: boolean },
): Promise<ChatwootInbox> {
  const { name, webhookUrl, isLocked } = change;
  return patchInbox(access, id, {
    ...(isLocked !== undefined && { lock_to_single_conversation: isLocked }),
    ...(name && { name }),
    ...(webhookUrl && { channel: { webhook_url: webhookUrl } }),
  });
}

/** Has an inbox do nothing by itself any more; the texts stay, for whoever wants them back. */
export async function quietInbox(access: DeskAccess, id: number): Promise<void> {
  await patchInbox(access, id, QUIET);
}

async function patchInbox(
  access: DeskAccess,
  id: number,
  body: Record<string, unknown>,
): Promise<ChatwootInbox> {
  return (
    await callChatwoot(access, { method: "PATCH", path: path(access, `/${id}`), body, answer: inboxSchema })
  ).value;
}

/** Attaches an agent bot: from then on new conversations start pending. */
export async function setAgentBot(access: DeskAccess, inboxId: number, agentBotId: number): Promise<void> {
  const body = { agent_bot: agentBotId };
  await callChatwoot(access, {
    method: "POST",
    path: path(access, `/${inboxId}/set_agent_bot`),
    body,
    answer: z.unknown(),
  });
}

/** The agent bot on an inbox; null when there is none. */
export async function readAgentBotOf(access: DeskAccess, inboxId: number): Promise<number | null> {
  const answer = z.object({ agent_bot: z.object({ id: z.number().nullish() }).nullish() }).nullish();
  const { value } = await callChatwoot(access, {
    method: "GET",
    path: path(access, `/${inboxId}/agent_bot`),
    answer,
  });
  return value?.agent_bot?.id ?? null;
}
