import { Hono } from "hono";
import type { AccountEnv } from "../caller";
import { asInteger, asText } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { brokenByRails } from "../refusal";
import { contactWithInboxesView } from "../views/contact-view";

/** Finds a contact by its place, exactly and without a limit of calls. */
export function contactInboxRoutes({ store }: Installation): Hono<AccountEnv> {
  const app = new Hono<AccountEnv>();
  app.post("/filter", async (c) => {
    const params = await readParams(c);
    const inbox = store.inboxes.get(asInteger(params.inbox_id));
    if (inbox?.accountId !== c.var.caller.account.id) return c.body(null, 404);
    const place = store.by.contactInboxSource.first(`${inbox.id}:${asText(params.source_id)}`);
    if (!place) return c.body(null, 404);
    const contact = store.contacts.get(place.contactId);
    // A place outlives its contact for a moment, and Chatwoot shows a contact without looking.
    if (!contact) throw brokenByRails();
    return c.json(contactWithInboxesView(store, contact));
  });
  return app;
}
