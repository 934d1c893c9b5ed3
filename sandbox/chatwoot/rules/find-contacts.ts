import { asInteger, asList, asText, isObject, type Params } from "../cast";
import { unprocessable } from "../refusal";
import type { Store } from "../store/create-store";
import type { ContactRow } from "../store/rows";

const PAGE = 15;

export function pageOf(rows: readonly ContactRow[], params: Params) {
  const number = Math.max(1, asInteger(params.page) ?? 1);
  const start = (number - 1) * PAGE;
  return { number, rows: rows.slice(start, start + PAGE), hasMore: rows.length > start + PAGE };
}

export function searchContacts(store: Store, accountId: number, words: string): ContactRow[] {
  const wanted = words.trim().toLowerCase();
  const has = (text: string | null) => text?.toLowerCase().includes(wanted) ?? false;
  return store.by.contactsOfAccount
    .all(accountId)
    .filter((row) => has(row.name) || has(row.email) || has(row.phoneNumber) || has(row.identifier));
}

const ATTRIBUTES: Record<string, (contact: ContactRow) => string | null> = {
  name: (contact) => contact.name,
  email: (contact) => contact.email,
  phone_number: (contact) => contact.phoneNumber,
  identifier: (contact) => contact.identifier,
};

const OPERATORS: Record<string, (value: string, wanted: string) => boolean> = {
  equal_to: (value, wanted) => value === wanted,
  not_equal_to: (value, wanted) => value !== wanted,
  contains: (value, wanted) => value.includes(wanted),
  does_not_contain: (value, wanted) => !value.includes(wanted),
};

/** Conditions joined from left to right by the operator that each of them carries. */
export function filterContacts(store: Store, accountId: number, payload: unknown): ContactRow[] {
  const conditions = asList(payload).filter(isObject).map(condition);
  return store.by.contactsOfAccount.all(accountId).filter((contact) => {
    let result = true;
    let joined = "AND";
    for (const { holds, next } of conditions) {
      result = joined === "OR" ? result || holds(contact) : result && holds(contact);
      joined = next;
    }
    return result;
  });
}

function condition(given: Params): { holds: (contact: ContactRow) => boolean; next: string } {
  const attribute = ATTRIBUTES[asText(given.attribute_key) ?? ""];
  const operator = OPERATORS[asText(given.filter_operator) ?? ""];
  if (!attribute) throw unprocessable(`Invalid attribute key - [${asText(given.attribute_key)}].`);
  if (!operator) throw unprocessable("Invalid operator.");
  const wanted = asList(given.values).map((value) => String(value).toLowerCase());
  return {
    holds: (contact) => wanted.some((value) => operator(attribute(contact)?.toLowerCase() ?? "", value)),
    next: (asText(given.query_operator) ?? "AND").toUpperCase(),
  };
}
