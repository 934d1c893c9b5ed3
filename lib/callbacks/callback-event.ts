/** What a runtime is told of. */
export const CALLBACK_TYPES = [
  "message.created",
  "message.updated",
  "message.deleted",
  "handoff.queued",
  "handoff.assigned",
  "handoff.joined",
  "handoff.ended",
  "conversation.typing",
  "conversation.read",
] as const;
export type CallbackType = (typeof CALLBACK_TYPES)[number];

/** One event, as it goes over the wire: Standard Webhooks' `type`, `timestamp` and `data`. */
export type CallbackEvent = { id: string; type: string; timestamp: string; data: unknown };

/** The body of a callback, and of an entry in a long poll. */
export const bodyOf = ({ type, timestamp, data }: CallbackEvent): string =>
  JSON.stringify({ type, timestamp, data });
