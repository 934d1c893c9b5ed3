import { Hono } from "hono";
import { asAttributes, asText, isObject, type Params, unwrap } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { brokenByRails, invalid } from "../refusal";
import { DEFAULT_FEATURES, LIMITS, LOCALES } from "../rules/account-defaults";
import { removeAccount } from "../rules/remove-rows";
import type { AccountRow } from "../store/rows";
import { accountView } from "../views/account-view";
import { permissibleAccount } from "./permissible";

type Fields = Omit<AccountRow, "id" | "createdAt" | "updatedAt" | "lastDisplayId">;

export function platformAccountRoutes(installation: Installation): Hono {
  const { store, now, jobs } = installation;
  const app = new Hono();
  app.post("/", async (c) => {
    const at = now();
    const fields = accountFields(unwrap(await readParams(c), "account"), {
      name: "",
      locale: "en",
      domain: null,
      supportEmail: null,
      status: "active",
      features: Object.fromEntries(DEFAULT_FEATURES.map((name) => [name, true])),
      limits: {},
      customAttributes: {},
    });
    const account = store.accounts.insert({ ...fields, lastDisplayId: 0, createdAt: at, updatedAt: at });
    return c.json(accountView(installation, account));
  });
  app.get("/:id", (c) =>
    c.json(accountView(installation, permissibleAccount(installation, c.req.param("id")))),
  );
  app.on(["PATCH", "PUT"], "/:id", async (c) => {
    const account = permissibleAccount(installation, c.req.param("id"));
    const fields = accountFields(unwrap(await readParams(c), "account"), account);
    store.accounts.update(account, { ...fields, updatedAt: now() });
    return c.json(accountView(installation, account));
  });
  app.delete("/:id", (c) => {
    const account = permissibleAccount(installation, c.req.param("id"));
    jobs.later(() => removeAccount(installation, account));
    return c.body(null, 200);
  });
  return app;
}

/** The given fields upon the present ones; limits and attributes are replaced whole. */
function accountFields(params: Params, present: Fields): Fields {
  const status = asText(params.status) ?? present.status;
  const locale = asText(params.locale) ?? present.locale;
  if (!LOCALES.includes(locale) || (status !== "active" && status !== "suspended")) throw brokenByRails();
  const name = asText(params.name) ?? present.name;
  if (name.trim() === "") throw invalid("Name can't be blank", ["name"]);
  if (name.length > 255) throw invalid("Name is too long (maximum is 255 characters)", ["name"]);
  return {
    name,
    locale,
    status,
    domain: asText(params.domain) ?? present.domain,
    supportEmail: asText(params.support_email) ?? present.supportEmail,
    features: features(present.features, params.features),
    limits: isObject(params.limits) ? limits(params.limits) : present.limits,
    customAttributes: isObject(params.custom_attributes)
      ? params.custom_attributes
      : present.customAttributes,
  };
}

function features(present: Record<string, boolean>, given: unknown): Record<string, boolean> {
  const wanted = { ...present };
  for (const [name, on] of Object.entries(asAttributes(given))) {
    if (!DEFAULT_FEATURES.includes(name)) throw brokenByRails();
    if (on) wanted[name] = true;
    else delete wanted[name];
  }
  return wanted;
}

function limits(given: Params): Record<string, number> {
  const entries = Object.entries(given);
  const isKnown = entries.every(([name, value]) => LIMITS.includes(name) && typeof value === "number");
  if (!isKnown) throw invalid("Limits : Invalid data", ["limits"]);
  return Object.fromEntries(entries.map(([name, value]) => [name, Number(value)]));
}
