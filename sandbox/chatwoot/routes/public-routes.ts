import { type Context, Hono } from "hono";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { notFoundByRails } from "../refusal";
import { markSeenByContact } from "../rules/mark-seen";
import { setTyping } from "../rules/set-typing";
import type { ConversationRow } from "../store/rows";

/** The little of the client API that a contact's own typing and reading needs. */
export function publicRoutes(installation: Installation): Hono {
  const app = new Hono();
  const conversation = "/:inbox/contacts/:source_id/conversations/:display_id";
  app.post(`${conversation}/toggle_typing`, async (c) => {
    const row = conversationOf(c, installation);
    const { typing_status: status } = await readParams(c);
    setTyping(installation, row, { type: "Contact", id: row.contactId }, { status, isPrivate: false });
    return c.body(null, 200);
  });
  app.post(`${conversation}/update_last_seen`, (c) => {
    markSeenByContact(installation, conversationOf(c, installation));
    return c.body(null, 200);
  });
  return app;
}

function conversationOf(c: Context, { store }: Installation): ConversationRow {
  const inbox = store.by.inboxIdentifier.first(c.req.param("inbox") ?? "");
  const place = inbox && store.by.contactInboxSource.first(`${inbox.id}:${c.req.param("source_id")}`);
  const rows = place ? store.by.conversationsOfContactInbox.all(place.id) : [];
  const row = rows.find((one) => one.displayId === Number(c.req.param("display_id")));
  if (!row) throw notFoundByRails();
  return row;
}
