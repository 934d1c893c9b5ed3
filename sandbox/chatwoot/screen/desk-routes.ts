import { type Context, Hono } from "hono";
import { html } from "hono/html";
import type { Installation } from "../installation";
import { canSeeConversation } from "../rules/can-see-conversation";
import { unreadCount } from "../rules/conversation-messages";
import { composer } from "./composer";
import { conversationHeader } from "./conversation-header";
import { conversationQueue } from "./conversation-queue";
import { conversationThread } from "./conversation-thread";
import { type Place, placeFrom } from "./desk-place";
import { page } from "./page";
import { topBar } from "./top-bar";
import { type Viewer, viewerOf } from "./viewer";

const LISTS = ["/dashboard", "/inbox/:inbox_id", "/team/:team_id"];
const OPEN = "/conversations/:display_id";
const PATHS = [...LISTS, OPEN, `/inbox/:inbox_id${OPEN}`, `/team/:team_id${OPEN}`];

/** The lists, and a conversation beside its list. */
export function deskRoutes(installation: Installation): Hono {
  const app = new Hono();
  for (const path of PATHS) {
    app.get(`/accounts/:account_id${path}`, (c) => {
      const viewer = viewerOf(installation, c);
      if (!viewer) return c.redirect("/app/login");
      return c.html(deskPage(installation, viewer, placeFrom(paramsOf(c), c.req.query())));
    });
  }
  return app;
}

const paramsOf = (c: Context): Record<string, string | undefined> => c.req.param();

function deskPage(installation: Installation, viewer: Viewer, place: Place) {
  const { store } = installation;
  const found = store.by.conversationDisplayId.first(`${place.accountId}:${place.displayId}`);
  const conversation = found && canSeeConversation(store, viewer.membership, found) ? found : undefined;
  const api = `/api/v1/accounts/${viewer.account.id}/conversations/${conversation?.displayId}`;
  const open = conversation && { place, conversation };
  const work = open
    ? html`${conversationHeader(installation, viewer, open)}${conversationThread(installation, viewer, open)}${composer(api)}`
    : html`<p class="empty muted">${place.displayId === null ? "Choose a conversation from the list." : "There is no such conversation for you."}</p>`;
  const name = open ? store.contacts.get(open.conversation.contactId)?.name : "Conversations";
  return page({
    title: `${name} · Chatwoot stand-in`,
    data: { account: viewer.account.id, token: viewer.token, ...(open && { conversation: api }) },
    body: html`${topBar(installation, viewer, "conversations")}
<div class="desk ${place.displayId === null ? "shows-list" : "shows-work"}">
${conversationQueue(installation, viewer, place)}
<main class="work" data-unread="${open ? unreadCount(store, open.conversation) : 0}">${work}</main>
</div>`,
  });
}
