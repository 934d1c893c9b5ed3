import { Hono } from "hono";
import type { AccountEnv } from "../caller";
import { asList, asText, type Params, unwrap } from "../cast";
import type { Installation } from "../installation";
import { secureToken } from "../random";
import { readParams } from "../read-params";
import { invalid } from "../refusal";
import type { Store } from "../store/create-store";
import type { WebhookRow } from "../store/rows";
import { webhookView } from "../views/webhook-view";
import { SUBSCRIPTIONS } from "../webhooks/webhook-event";
import { administrator, rowIn } from "./authorize";

/** The webhooks of an account: they hear all of its inboxes. */
export function webhookRoutes(installation: Installation): Hono<AccountEnv> {
  const { store, now } = installation;
  const app = new Hono<AccountEnv>();
  app.get("/", (c) => {
    const { account } = administrator(c);
    return c.json({ payload: { webhooks: store.by.webhooksOfAccount.all(account.id).map(webhookView) } });
  });
  app.post("/", async (c) => {
    const { account } = administrator(c);
    const at = now();
    const params = unwrap(await readParams(c), "webhook");
    const blank = { name: null, url: "", subscriptions: [...SUBSCRIPTIONS.slice(0, 5)] };
    const webhook = store.webhooks.insert({
      ...webhookFields(store, { accountId: account.id, id: 0 }, params, blank),
      accountId: account.id,
      secret: secureToken(),
      createdAt: at,
      updatedAt: at,
    });
    return c.json({ payload: { webhook: webhookView(webhook) } });
  });
  app.on(["PATCH", "PUT"], "/:id", async (c) => {
    administrator(c);
    const webhook = rowIn(c, store.webhooks);
    const params = unwrap(await readParams(c), "webhook");
    store.webhooks.update(webhook, { ...webhookFields(store, webhook, params, webhook), updatedAt: now() });
    return c.json({ payload: { webhook: webhookView(webhook) } });
  });
  app.delete("/:id", (c) => {
    administrator(c);
    store.webhooks.remove(rowIn(c, store.webhooks));
    return c.body(null, 200);
  });
  return app;
}

type Fields = Pick<WebhookRow, "name" | "url" | "subscriptions">;

function webhookFields(
  store: Store,
  self: { accountId: number; id: number },
  params: Params,
  present: Fields,
): Fields {
  const url = asText(params.url) ?? present.url;
  if (!/^https?:\/\/\S+$/.test(url)) throw invalid("Url is invalid", ["url"]);
  const others = store.by.webhooksOfAccount.all(self.accountId).filter((webhook) => webhook.id !== self.id);
  if (others.some((webhook) => webhook.url === url)) throw invalid("Url has already been taken", ["url"]);
  const given = "subscriptions" in params ? asList(params.subscriptions).map(String) : present.subscriptions;
  if (given.length === 0 || !given.every((name) => SUBSCRIPTIONS.includes(name))) {
    throw invalid("Subscriptions Invalid events", ["subscriptions"]);
  }
  return { name: "name" in params ? asText(params.name) : present.name, url, subscriptions: given };
}
