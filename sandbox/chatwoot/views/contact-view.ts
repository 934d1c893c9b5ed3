import { epoch } from "../clock";
import type { Store } from "../store/create-store";
import type { AccountRow, ContactRow } from "../store/rows";
import { inboxBriefView } from "./inbox-view";

/** A contact in the answers of the application API. */
export const contactView = (contact: ContactRow) => ({
  additional_attributes: contact.additionalAttributes,
  availability_status: "offline",
  email: contact.email,
  id: contact.id,
  name: contact.name,
  phone_number: contact.phoneNumber,
  blocked: contact.blocked,
  identifier: contact.identifier,
  thumbnail: "",
  custom_attributes: contact.customAttributes,
  ...(contact.lastActivityAt !== null && { last_activity_at: epoch(contact.lastActivityAt) }),
  created_at: epoch(contact.createdAt),
});

export const contactWithInboxesView = (store: Store, contact: ContactRow) => ({
  ...contactView(contact),
  contact_inboxes: store.by.contactInboxesOfContact.all(contact.id).flatMap((row) => {
    const inbox = store.inboxes.get(row.inboxId);
    return inbox ? [{ source_id: row.sourceId, inbox: inboxBriefView(inbox) }] : [];
  }),
});

/** A contact inside conversations and messages. */
export const contactPush = (contact: ContactRow) => ({
  additional_attributes: contact.additionalAttributes,
  custom_attributes: contact.customAttributes,
  email: contact.email,
  id: contact.id,
  identifier: contact.identifier,
  name: contact.name,
  phone_number: contact.phoneNumber,
  thumbnail: "",
  blocked: contact.blocked,
  type: "contact",
});

/** A contact as the sender in a webhook: without a type, but with an account. */
export const contactWebhookData = (account: AccountRow, contact: ContactRow) => ({
  account: { id: account.id, name: account.name },
  additional_attributes: contact.additionalAttributes,
  avatar: "",
  custom_attributes: contact.customAttributes,
  email: contact.email,
  id: contact.id,
  identifier: contact.identifier,
  name: contact.name,
  phone_number: contact.phoneNumber,
  thumbnail: "",
  blocked: contact.blocked,
});
