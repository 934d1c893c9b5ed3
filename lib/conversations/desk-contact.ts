import { ChatwootError } from "@/lib/chatwoot/chatwoot-error";
import {
  addContactInbox,
  type ContactFields,
  createContact,
  findContactByIdentifier,
  findContactBySource,
  updateContact,
} from "@/lib/chatwoot/contacts";
import { orNull } from "@/lib/chatwoot/or-null";
import type { DeskJob } from "@/lib/conversations/carry-to-desk";
import { sql } from "@/lib/db";

type Customer = {
  externalId: string;
  chatwootContactId: number | null;
  /** The person's hash when the contact was last written, and now. */
  contactHash: string | null;
  personHash: string | null;
  personExternalId: string | null;
  name: string | null;
  email: string | null;
  phone: string | null;
  avatarUrl: string | null;
  locale: string | null;
  attributes: Record<string, unknown> | null;
};

const CUSTOMER = `
select c."externalId", c."chatwootContactId", c."contactHash", p.hash as "personHash",
  p."externalId" as "personExternalId", p.name, p.email, p.phone, p."avatarUrl", p.locale, p.attributes
from "Conversation" c left join "Person" p on p.id = c."personId" where c.id = $1`;

const SAVE = `update "Conversation" set "chatwootContactId" = $2, "contactHash" = $3 where id = $1`;

const E164 = /^\+[1-9]\d{1,14}$/;

/** A customer as Chatwoot wants it; a phone number that it would refuse is an attribute. */
function contactFieldsOf(botId: string, customer: Customer): ContactFields {
  const { name, email, phone, avatarUrl, locale, attributes, personExternalId, externalId } = customer;
  const isDialable = phone !== null && E164.test(phone);
  const custom = { ...attributes, ...(locale && { locale }), ...(phone && !isDialable && { phone }) };
  return {
    name: name ?? `Customer ${externalId.slice(0, 40)}`,
    ...(email && { email }),
    ...(isDialable && { phone_number: phone }),
    ...(avatarUrl && { avatar_url: avatarUrl }),
    ...(personExternalId && { identifier: `baton:${botId}:${personExternalId}` }),
    ...(Object.keys(custom).length > 0 && { custom_attributes: custom }),
  };
}

/**
 * The same customer without what another contact owns already or Chatwoot finds malformed: it is kept as an
 * attribute, and never merged, because the runtime's word is no proof of an address. Null when that changes nothing.
 */
function withoutRefused(fields: ContactFields, refused: string[]): ContactFields | null {
  const { email, phone_number, ...rest } = fields;
  const isEmail = refused.includes("email") && email !== undefined;
  const isPhone = refused.includes("phone_number") && phone_number !== undefined;
  if (!isEmail && !isPhone) return null;
  const kept = { ...(isEmail && { email }), ...(isPhone && { phone: phone_number }) };
  return {
    ...rest,
    ...(email && !isEmail && { email }),
    ...(phone_number && !isPhone && { phone_number }),
    custom_attributes: { ...fields.custom_attributes, ...kept },
  };
}

/** Writes fields; those that Chatwoot refuses are put among the attributes, and it is tried again. */
async function writeFields<T>(
  fields: ContactFields,
  write: (fields: ContactFields) => Promise<T>,
): Promise<T> {
  try {
    return await write(fields);
  } catch (error) {
    const fewer = error instanceof ChatwootError ? withoutRefused(fields, error.attributes) : null;
    if (!fewer) throw error;
    return writeFields(fewer, write);
  }
}

async function makeContact(job: DeskJob, fields: ContactFields): Promise<number> {
  const { desk, conversationId } = job;
  const source = { inboxId: desk.chatwootInboxId, sourceId: conversationId };
  try {
    return await writeFields(fields, (accepted) => createContact(desk.botAgent, source, accepted));
  } catch (error) {
    if (!(error instanceof ChatwootError)) throw error;
    // A taken source_id is a 500 (contract.md, section 11, row 20): then the contact is there.
    if (error.status === 500) {
      const there = await findContactBySource(desk.botAgent, source);
      if (there !== null) return there;
    }
    const isKnown = error.attributes.includes("identifier") && fields.identifier;
    const known = isKnown ? await findContactByIdentifier(desk.botAgent, isKnown) : null;
    if (known === null) throw error;
    await addContactInbox(desk.botAgent, known, source);
    return known;
  }
}

/** Writes what is known now; null when an agent has deleted the contact, or merged it into another. */
const changeContact = (job: DeskJob, id: number, fields: ContactFields): Promise<number | null> =>
  orNull(writeFields(fields, (accepted) => updateContact(job.desk.botAgent, id, accepted)).then(() => id));

/** The contact of this conversation's customer at the desk: made when it is missing, changed when the person did. */
export async function ensureContact(job: DeskJob): Promise<number> {
  const { desk, conversationId, botId } = job;
  const [customer] = await sql.query<Customer>(CUSTOMER, [conversationId]);
  if (!customer) throw new Error(`No conversation ${conversationId}`);
  const { chatwootContactId, contactHash, personHash } = customer;
  if (chatwootContactId !== null && contactHash === personHash) return chatwootContactId;
  const fields = contactFieldsOf(botId, customer);
  const source = { inboxId: desk.chatwootInboxId, sourceId: conversationId };
  const known =
    chatwootContactId ?? (job.isSuspect ? await findContactBySource(desk.botAgent, source) : null);
  const kept = known === null ? null : await changeContact(job, known, fields);
  // Merged, its place at the inbox leads to the one that was kept, which the agents have written as they want it.
  const merged = known !== null && kept === null ? await findContactBySource(desk.botAgent, source) : null;
  const id = kept ?? merged ?? (await makeContact(job, fields));
  await sql.query(SAVE, [conversationId, id, personHash]);
  return id;
}
