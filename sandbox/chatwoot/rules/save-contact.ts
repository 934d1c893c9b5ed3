import { isDeepStrictEqual } from "node:util";
import { iso } from "../clock";
import type { Installation } from "../installation";
import { invalid } from "../refusal";
import type { ContactRow } from "../store/rows";
import { announce } from "../webhooks/announce";
import type { ChangedAttributes } from "../webhooks/webhook-event";

export type ContactFields = Pick<
  ContactRow,
  "name" | "email" | "phoneNumber" | "identifier" | "blocked" | "additionalAttributes" | "customAttributes"
>;

export function createContact(
  installation: Installation,
  accountId: number,
  fields: ContactFields,
): ContactRow {
  const { store, now } = installation;
  checkContact(installation, accountId, fields);
  const at = now();
  const contact = store.contacts.insert({
    ...fields,
    accountId,
    lastActivityAt: null,
    createdAt: at,
    updatedAt: at,
  });
  announce(installation, { name: "contact_created", contact });
  return contact;
}

export function saveContact(
  installation: Installation,
  contact: ContactRow,
  patch: Partial<ContactRow>,
): void {
  checkContact(installation, contact.accountId, { ...contact, ...patch }, contact.id);
  const changed = changesOf(contact, patch);
  if (changed.length === 0) return;
  installation.store.contacts.update(contact, { ...patch, updatedAt: installation.now() });
  announce(installation, { name: "contact_updated", contact, changed });
}

function changesOf(contact: ContactRow, patch: Partial<ContactRow>): ChangedAttributes {
  return (Object.keys(patch) as (keyof ContactRow)[])
    .filter((key) => !isDeepStrictEqual(contact[key], patch[key]))
    .map((key) => ({
      [key.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)]: {
        previous_value: written(key, contact[key]),
        current_value: written(key, patch[key]),
      },
    }));
}

const written = (key: keyof ContactRow, value: unknown) =>
  key === "lastActivityAt" && typeof value === "number" ? iso(value) : value;

const EMAIL = /^[^@\s]+@[^@\s]+$/;
const E164 = /^\+[1-9]\d{1,14}$/;

/** Says which attribute is taken, and not by whom: Chatwoot does not either. */
function checkContact({ store }: Installation, accountId: number, fields: ContactFields, self = 0): void {
  const { email, phoneNumber, identifier } = fields;
  const problems: [message: string, attribute: string][] = [];
  const owners = (index: typeof store.by.contactEmail, value: string | null) =>
    value === null ? false : index.all(`${accountId}:${value}`).some((contact) => contact.id !== self);
  if (email !== null && !EMAIL.test(email)) problems.push(["Email Invalid email", "email"]);
  if (owners(store.by.contactEmail, email?.toLowerCase() ?? null)) {
    problems.push(["Email has already been taken", "email"]);
  }
  if (owners(store.by.contactIdentifier, identifier)) {
    problems.push(["Identifier has already been taken", "identifier"]);
  }
  if (phoneNumber !== null && !E164.test(phoneNumber)) {
    problems.push(["Phone number should be in e164 format", "phone_number"]);
  }
  if (owners(store.by.contactPhone, phoneNumber)) {
    problems.push(["Phone number has already been taken", "phone_number"]);
  }
  if (problems.length === 0) return;
  throw invalid(
    problems.map(([message]) => message).join(", "),
    problems.map(([, attribute]) => attribute),
  );
}
