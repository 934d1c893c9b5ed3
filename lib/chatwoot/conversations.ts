import { z } from "zod";
import { accountPath, callChatwoot } from "@/lib/chatwoot/call-chatwoot";
import { type ChatwootConversation, conversationSchema } from "@/lib/chatwoot/conversation-shape";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";
import { orNull } from "@/lib/chatwoot/or-null";

const path = (access: DeskAccess, rest = "") => accountPath(access.accountId, `conversations${rest}`);

type NewConversation = {
  inboxId: number;
  contactId: number;
  sourceId: string;
  mark: string;
  /** What it is asked to begin as; an agent bot on the inbox makes it pending all the same (contract.md, section 2.7). */
  status?: "pending" | "open";
};

/** Begins a conversation, pending if nothing else is asked for, that carries `mark`, by which it is known again. */
export async function createConversation(
  access: DeskAccess,
  input: NewConversation,
): Promise<ChatwootConversation> {
  const body = {
    inbox_id: input.inboxId,
    contact_id: input.contactId,
    source_id: input.sourceId,
    status: input.status ?? "pending",
    additional_attributes: { baton: input.mark },
  };
  return (
    await callChatwoot(access, { method: "POST", path: path(access), body, answer: conversationSchema })
  ).value;
}

/** Whether a conversation was begun with this mark. */
export const isMarked = ({ additional_attributes }: ChatwootConversation, mark: string): boolean =>
  additional_attributes?.baton === mark;

/** The conversation that carries `mark` among the contact's newest twenty; null when there is none. */
export async function findConversationByMark(
  access: DeskAccess,
  contactId: number,
  mark: string,
): Promise<ChatwootConversation | null> {
  const answer = z.object({ payload: z.array(conversationSchema) });
  const at = accountPath(access.accountId, `contacts/${contactId}/conversations`);
  const { value } = await callChatwoot(access, { method: "GET", path: at, answer });
  return value.payload.find((conversation) => isMarked(conversation, mark)) ?? null;
}

/** The conversation as it is now; null when it was deleted. Needs a user's token (section 2.2: a bot's breaks on teams). */
export async function readConversation(access: DeskAccess, id: number): Promise<ChatwootConversation | null> {
  const request = { method: "GET", path: path(access, `/${id}`), answer: conversationSchema } as const;
  return (await orNull(callChatwoot(access, request)))?.value ?? null;
}

// Some 3 kB each, more when much was said last; this list has no pages (contract.md, section 2).
const LONG_LIST = 64_000_000;

/** Every conversation that changed in the last `seconds`, in whatever status. */
export async function listUpdatedWithin(
  access: DeskAccess,
  seconds: number,
): Promise<ChatwootConversation[]> {
  const answer = z.object({ data: z.object({ payload: z.array(conversationSchema) }) });
  const at = path(access, `?status=all&updated_within=${Math.ceil(seconds)}`);
  return (await callChatwoot(access, { method: "GET", path: at, answer, limit: LONG_LIST })).value.data
    .payload;
}

/**
 * How many open conversations of a team (or an inbox) nobody has taken, and how many there are. `/meta` says only that,
 * and only thirty times a minute (contract.md, section 6.1); the list counts the same, whoever's are wanted in it: with
 * `me` those of Baton's own user, who has none.
 */
export async function countOpen(
  access: DeskAccess,
  where: { teamId?: number; inboxId?: number },
): Promise<{ unassigned: number; all: number }> {
  const query = new URLSearchParams({ status: "open", assignee_type: "me" });
  if (where.teamId !== undefined) query.set("team_id", String(where.teamId));
  if (where.inboxId !== undefined) query.set("inbox_id", String(where.inboxId));
  const meta = z.object({ unassigned_count: z.number(), all_count: z.number() });
  const answer = z.object({ data: z.object({ meta }) });
  const { data } = (await callChatwoot(access, { method: "GET", path: path(access, `?${query}`), answer }))
    .value;
  return { unassigned: data.meta.unassigned_count, all: data.meta.all_count };
}

type Status = "open" | "resolved" | "pending";

/** Sets the status; the status that it has already is no change. By an agent bot's token, opening hands over. */
export async function setStatus(access: DeskAccess, id: number, status: Status): Promise<void> {
  await callChatwoot(access, {
    method: "POST",
    path: path(access, `/${id}/toggle_status`),
    body: { status },
    answer: z.unknown(),
  });
}

/**
 * Assigns a team; false when the desk has no such team, and then Chatwoot, without an error, has taken the
 * conversation away from everybody (contract.md, section 2.8).
 */
export async function assignTeam(access: DeskAccess, id: number, teamId: number): Promise<boolean> {
  const answer = z.object({ id: z.number() }).nullable();
  const body = { team_id: teamId };
  return (
    (await callChatwoot(access, { method: "POST", path: path(access, `/${id}/assignments`), body, answer }))
      .value !== null
  );
}

/** Assigns an agent; false when the desk has no such user. */
export async function assignAgent(access: DeskAccess, id: number, userId: number): Promise<boolean> {
  const answer = z.object({ id: z.number() }).nullable();
  const body = { assignee_id: userId };
  return (
    (await callChatwoot(access, { method: "POST", path: path(access, `/${id}/assignments`), body, answer }))
      .value !== null
  );
}

/** Replaces all custom attributes of a conversation: merge before calling. */
export async function setCustomAttributes(
  access: DeskAccess,
  id: number,
  attributes: Record<string, unknown>,
): Promise<void> {
  const body = { custom_attributes: attributes };
  await callChatwoot(access, {
    method: "POST",
    path: path(access, `/${id}/custom_attributes`),
    body,
    answer: z.unknown(),
  });
}

export async function setTyping(access: DeskAccess, id: number, isTyping: boolean): Promise<void> {
  const body = { typing_status: isTyping ? "on" : "off" };
  await callChatwoot(access, {
    method: "POST",
    path: path(access, `/${id}/toggle_typing_status`),
    body,
    answer: z.unknown(),
  });
}

export async function deleteConversation(access: DeskAccess, id: number): Promise<void> {
  await callChatwoot(access, { method: "DELETE", path: path(access, `/${id}`), answer: z.unknown() });
}
