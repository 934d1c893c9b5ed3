import { z } from "zod";
import { accountPath, callChatwoot } from "@/lib/chatwoot/call-chatwoot";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";
import { orNull } from "@/lib/chatwoot/or-null";

const contactSchema = z.object({ id: z.number() });

/** What a contact is made of; Chatwoot keeps e-mail, phone and identifier unique in the account. */
export type ContactFields = {
  name?: string;
  email?: string;
  phone_number?: string;
  identifier?: string;
  avatar_url?: string;
  custom_attributes?: Record<string, unknown>;
  additional_attributes?: Record<string, unknown>;
};

type Source = { inboxId: number; sourceId: string };

const path = (access: DeskAccess, rest = "") => accountPath(access.accountId, `contacts${rest}`);

/** The contact that our `source_id` belongs to; null when there is none. */
export async function findContactBySource(
  access: DeskAccess,
  { inboxId, sourceId }: Source,
): Promise<number | null> {
  const body = { inbox_id: inboxId, source_id: sourceId };
  const at = accountPath(access.accountId, "contact_inboxes/filter");
  const call = callChatwoot(access, { method: "POST", path: at, body, answer: contactSchema });
  return (await orNull(call))?.value.id ?? null;
}

const PAGE = 15;

/**
 * The contact with exactly this identifier; null when there is none. Chatwoot keeps "AB" and "ab" apart
 * (contract.md, section 2.6), and its filter finds both for either.
 */
export async function findContactByIdentifier(
  access: DeskAccess,
  identifier: string,
): Promise<number | null> {
  const condition = {
    attribute_key: "identifier",
    filter_operator: "equal_to",
    values: [identifier],
    query_operator: null,
  };
  const answer = z.object({ payload: z.array(contactSchema.extend({ identifier: z.string().nullish() })) });
  const body = { payload: [condition] };
  for (let page = 1; ; page++) {
    const at = path(access, `/filter?page=${page}`);
    const { payload } = (await callChatwoot(access, { method: "POST", path: at, body, answer })).value;
    const found = payload.find((contact) => contact.identifier === identifier);
    if (found || payload.length < PAGE) return found?.id ?? null;
  }
}

/** Makes a contact that is reached under our `source_id`; a taken identifier, e-mail or phone throws 422. */
export async function createContact(
  access: DeskAccess,
  { inboxId, sourceId }: Source,
  fields: ContactFields,
): Promise<number> {
  const body = { inbox_id: inboxId, source_id: sourceId, ...fields };
  const answer = z.object({ payload: z.object({ contact: contactSchema }) });
  return (await callChatwoot(access, { method: "POST", path: path(access), body, answer })).value.payload
    .contact.id;
}

/** Lets an existing contact be reached under one more `source_id`. */
export async function addContactInbox(
  access: DeskAccess,
  contactId: number,
  { inboxId, sourceId }: Source,
): Promise<void> {
  const body = { inbox_id: inboxId, source_id: sourceId };
  await callChatwoot(access, {
    method: "POST",
    path: path(access, `/${contactId}/contact_inboxes`),
    body,
    answer: z.unknown(),
  });
}

export async function updateContact(
  access: DeskAccess,
  contactId: number,
  fields: ContactFields,
): Promise<void> {
  await callChatwoot(access, {
    method: "PATCH",
    path: path(access, `/${contactId}`),
    body: fields,
    answer: z.unknown(),
  });
}

export async function deleteContact(access: DeskAccess, contactId: number): Promise<void> {
  await callChatwoot(access, { method: "DELETE", path: path(access, `/${contactId}`), answer: z.unknown() });
}
