import { isObject } from "../cast";

/** A conversation as an answer or a webhook shows it. */
export type ShownConversation = {
  id: number;
  updated_at: number;
  last_activity_at: number;
  status: string;
  priority: string | null;
  labels: unknown;
  custom_attributes: unknown;
  meta: { assignee?: { id: number } | null; assignee_type?: string | null; team?: { id: number } | null };
};

/** A state that a conversation was in, known by its updated_at: which one here stands for which recorded one. */
export type Version = {
  conversation: number;
  recorded: number;
  live: number;
  /** The call that showed it, or that made it. */
  exchange: number;
  isMade: boolean;
};

export function conversationsIn(body: unknown): ShownConversation[] {
  if (Array.isArray(body)) return body.flatMap(conversationsIn);
  if (!isObject(body)) return [];
  const inside = Object.values(body).flatMap(conversationsIn);
  return isConversation(body) ? [body, ...inside] : inside;
}

function isConversation(body: object): body is ShownConversation {
  return "can_reply" in body && "updated_at" in body;
}

// A thousandth of a second finer than which an answer and the database do not agree; the float is a bit off.
export const versionOf = ({ updated_at }: ShownConversation) => Math.floor(updated_at * 1000 + 0.002);
