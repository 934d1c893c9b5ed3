import { Hono } from "hono";
import { type AccountEnv, viewerId } from "../caller";
import { asInteger, asText, type Params, unwrap } from "../cast";
import type { Installation } from "../installation";
import { readParams } from "../read-params";
import { brokenByRails, notAllowed, notFound, unprocessable } from "../refusal";
import { canSeeConversation, isInboxMember } from "../rules/can-see-conversation";
import { contactFields, contactPatch } from "../rules/contact-fields";
import { filterContacts, pageOf, searchContacts } from "../rules/find-contacts";
import { findOrMakeContactInbox } from "../rules/find-or-make-contact-inbox";
import { removeContact } from "../rules/remove-rows";
import { createContact, saveContact } from "../rules/save-contact";
import type { ContactInboxRow, ContactRow, InboxRow } from "../store/rows";
import { contactWithInboxesView } from "../views/contact-view";
import { conversationView } from "../views/conversation-view";
import { inboxBriefView, inboxRowView } from "../views/inbox-view";
import { type AccountContext, administrator, memberOf, rowIn } from "./authorize";

export function contactRoutes(installation: Installation): Hono<AccountEnv> {
  const { store } = installation;
  const app = new Hono<AccountEnv>();
  const view = (contact: ContactRow) => contactWithInboxesView(store, contact);
  app.get("/", async (c) => {
    const { id } = c.var.caller.account;
    const known = store.by.contactsOfAccount
      .all(id)
      .filter((row) => row.email || row.phoneNumber || row.identifier);
    const page = pageOf(known, await readParams(c));
    return c.json({ meta: { count: known.length, current_page: page.number }, payload: page.rows.map(view) });
  });
  app.get("/search", async (c) => {
    const params = await readParams(c);
    const words = asText(params.q);
    if (!words) throw unprocessable("Specify search string with parameter q");
    const page = pageOf(searchContacts(store, c.var.caller.account.id, words), params);
    const meta = { count: page.rows.length, current_page: page.number, has_more: page.hasMore };
    return c.json({ meta, payload: page.rows.map(view) });
  });
  app.post("/filter", async (c) => {
    const params = await readParams(c);
    const found = filterContacts(store, c.var.caller.account.id, params.payload);
    const page = pageOf(found, params);
    return c.json({ meta: { count: found.length, current_page: page.number }, payload: page.rows.map(view) });
  });
  app.post("/", async (c) => c.json(await newContact(c, installation)));
  app.get("/:id", (c) => c.json({ payload: view(rowIn(c, store.contacts)) }));
  app.on(["PATCH", "PUT"], "/:id", async (c) => {
    const contact = rowIn(c, store.contacts);
    saveContact(installation, contact, contactPatch(contact, unwrap(await readParams(c), "contact")));
    return c.json({ payload: view(contact) });
  });
  app.delete("/:id", (c) => {
    administrator(c);
    removeContact(installation, rowIn(c, store.contacts));
    return c.body(null, 200);
  });
  app.post("/:id/contact_inboxes", async (c) => {
    const contact = rowIn(c, store.contacts);
    const params = await readParams(c);
    const inbox = inboxFor(c, installation, params);
    const place = findOrMakeContactInbox(installation, contact, inbox, asText(params.source_id));
    if (place === "taken") throw brokenByRails();
    return c.json({ source_id: place.sourceId, inbox: inboxBriefView(inbox) });
  });
  app.get("/:id/conversations", (c) => {
    const { membership, user } = memberOf(c);
    const conversations = store.by.conversationsOfContact
      .all(rowIn(c, store.contacts).id)
      .filter((row) => canSeeConversation(store, membership, row));
    const newest = [...conversations].sort((a, b) => b.lastActivityAt - a.lastActivityAt).slice(0, 20);
    return c.json({ payload: newest.map((row) => conversationView(installation, row, user.id)) });
  });
  return app;
}

function inboxNamed(c: AccountContext, { store }: Installation, params: Params): InboxRow {
  const inbox = store.inboxes.get(asInteger(params.inbox_id));
  if (inbox?.accountId !== c.var.caller.account.id) throw notFound();
  return inbox;
}

/** An inbox that the caller may give a known contact a place in. */
function inboxFor(c: AccountContext, installation: Installation, params: Params): InboxRow {
  const { store } = installation;
  const inbox = inboxNamed(c, installation, params);
  const { membership } = memberOf(c);
  if (membership.role === "administrator" || isInboxMember(store, inbox.id, viewerId(c.var.caller)))
    return inbox;
  throw notAllowed();
}

async function newContact(c: AccountContext, installation: Installation) {
  const { store } = installation;
  const params = unwrap(await readParams(c), "contact");
  const inbox = params.inbox_id === undefined ? undefined : inboxNamed(c, installation, params);
  const sourceId = asText(params.source_id);
  const fields = contactFields(params);
  const contact = createContact(installation, c.var.caller.account.id, fields);
  let place: ContactInboxRow | undefined;
  if (inbox) {
    const made = findOrMakeContactInbox(installation, contact, inbox, sourceId);
    // Chatwoot takes the contact back and breaks: the source id is somebody else's.
    if (made === "taken") {
      store.contacts.remove(contact);
      throw brokenByRails();
    }
    place = made;
  }
  return {
    payload: {
      contact: contactWithInboxesView(store, contact),
      contact_inbox: { inbox: inbox ? inboxRowView(inbox) : null, source_id: place?.sourceId ?? null },
    },
  };
}
