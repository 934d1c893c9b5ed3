import type { Installation } from "../installation";
import { secureToken, uuid } from "../random";
import type { ContactInboxRow, ContactRow, InboxRow } from "../store/rows";

/** The contact's place in an inbox. "taken" is a source id that belongs to somebody else. */
export function findOrMakeContactInbox(
  { store, now }: Installation,
  contact: ContactRow,
  inbox: InboxRow,
  sourceId: string | null,
): ContactInboxRow | "taken" {
  const source = sourceId || uuid();
  const existing = store.by.contactInboxSource.first(`${inbox.id}:${source}`);
  if (existing) return existing.contactId === contact.id ? existing : "taken";
  const at = now();
  return store.contactInboxes.insert({
    contactId: contact.id,
    inboxId: inbox.id,
    sourceId: source,
    hmacVerified: false,
    pubsubToken: secureToken(),
    createdAt: at,
    updatedAt: at,
  });
}
