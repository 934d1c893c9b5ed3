import { asAttributes, asBoolean, asText, type Params } from "../cast";
import type { ContactRow } from "../store/rows";
import type { ContactFields } from "./save-contact";

const orNull = (value: unknown) => asText(value)?.trim() || null;

export const contactFields = (params: Params): ContactFields => ({
  name: asText(params.name) ?? "",
  email: orNull(params.email)?.toLowerCase() ?? null,
  phoneNumber: orNull(params.phone_number),
  identifier: orNull(params.identifier),
  blocked: asBoolean(params.blocked, false),
  additionalAttributes: asAttributes(params.additional_attributes),
  customAttributes: asAttributes(params.custom_attributes),
});

/** Only what is named changes; attributes are added to those that are there. */
export function contactPatch(contact: ContactRow, params: Params): ContactFields {
  const given = contactFields(params);
  return {
    name: "name" in params ? given.name : contact.name,
    email: "email" in params ? given.email : contact.email,
    phoneNumber: "phone_number" in params ? given.phoneNumber : contact.phoneNumber,
    identifier: "identifier" in params ? given.identifier : contact.identifier,
    blocked: "blocked" in params ? given.blocked : contact.blocked,
    additionalAttributes: { ...contact.additionalAttributes, ...given.additionalAttributes },
    customAttributes: { ...contact.customAttributes, ...given.customAttributes },
  };
}
