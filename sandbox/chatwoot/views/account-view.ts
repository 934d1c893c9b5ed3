import type { Installation } from "../installation";
import type { AccountRow } from "../store/rows";

export const accountView = ({ settings }: Installation, account: AccountRow) => ({
  id: account.id,
  name: account.name,
  locale: account.locale,
  domain: account.domain,
  support_email: account.supportEmail || settings.mailFrom,
  features: account.features,
  custom_attributes: account.customAttributes,
  limits: account.limits,
  status: account.status,
});
