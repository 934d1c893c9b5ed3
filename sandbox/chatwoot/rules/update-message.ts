import { isDeepStrictEqual } from "node:util";
import type { Installation } from "../installation";
import type { MessageRow, MessageStatus } from "../store/rows";
import { announce } from "../webhooks/announce";

/** Saves a message; when nothing is different, nobody hears of it. */
export function updateMessage(
  installation: Installation,
  message: MessageRow,
  patch: Partial<MessageRow>,
): void {
  const before: Partial<MessageRow> = {};
  for (const key of Object.keys(patch) as (keyof MessageRow)[])
    Object.assign(before, { [key]: message[key] });
  if (isDeepStrictEqual(before, patch)) return;
  installation.store.messages.update(message, { ...patch, updatedAt: installation.now() });
  if (message.type === "activity") return;
  announce(installation, { name: "message_updated", message }, (error) =>
    failMessage(installation, message, error),
  );
}

/** The reason stands beside the status, and is emptied, not taken away, when the status is a better one. */
export function setMessageStatus(
  installation: Installation,
  message: MessageRow,
  status: MessageStatus,
  externalError: string | null = null,
): void {
  if (message.status === "read" && status === "delivered") return;
  const error = status === "failed" ? externalError : null;
  const isNews = error !== null || "external_error" in message.contentAttributes;
  const contentAttributes = isNews
    ? { ...message.contentAttributes, external_error: error }
    : message.contentAttributes;
  updateMessage(installation, message, { status, contentAttributes });
}

/** A webhook that did not get through fails its message, also when that message came in. */
export function failMessage(installation: Installation, message: MessageRow, error: string): void {
  if (!installation.store.messages.get(message.id)) return;
  setMessageStatus(installation, message, "failed", error);
}
