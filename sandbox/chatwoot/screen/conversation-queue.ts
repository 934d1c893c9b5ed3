import { html } from "hono/html";
import type { Installation } from "../installation";
import { isInboxMember } from "../rules/can-see-conversation";
import { STATUSES } from "../rules/change-status";
import { isChat, newestMessage, unreadCount } from "../rules/conversation-messages";
import { listConversations } from "../rules/list-conversations";
import type { ConversationRow } from "../store/rows";
import { ago } from "./ago";
import { addressOf, filtersOf, type Place } from "./desk-place";
import type { Viewer } from "./viewer";

/** The list of conversations, with the choices of which. */
export function conversationQueue(installation: Installation, viewer: Viewer, place: Place) {
  const params = { ...filtersOf(place), assignee_type: place.assigneeType };
  const { meta, conversations } = listConversations(installation, viewer.membership, params);
  const kinds = [
    { type: "me", name: "Mine", count: meta.mine_count },
    { type: "unassigned", name: "Unassigned", count: meta.unassigned_count },
    { type: "all", name: "All", count: meta.all_count },
  ];
  return html`<section class="queue" id="queue" aria-label="Conversation list" data-live>
<div class="choices">${viewChoice(installation, viewer, place)}${statusChoice(place)}</div>
<nav class="kinds" aria-label="Whose">
${kinds.map(
  ({ type, name, count }) =>
    html`<a href="${addressOf({ ...place, assigneeType: type })}" ${type === place.assigneeType ? html`aria-current="true"` : ""}>${name} <span class="num">${count}</span></a>`,
)}
</nav>
<ul aria-label="Conversations">${conversations.map((row) => queueItem(installation, place, row))}</ul>
${conversations.length === 0 ? html`<p class="empty muted">No conversations here.</p>` : ""}
</section>`;
}

function viewChoice({ store }: Installation, { account, user, isAdministrator }: Viewer, place: Place) {
  const inboxes = store.by.inboxesOfAccount
    .all(account.id)
    .filter(({ id }) => isAdministrator || isInboxMember(store, id, user.id));
  const teams = store.by.teamsOfAccount.all(account.id);
  const all = { ...place, inboxId: null, teamId: null, displayId: null };
  const option = (to: Place, name: string, isHere: boolean) =>
    html`<option value="${addressOf(to)}" ${isHere ? "selected" : ""}>${name}</option>`;
  return html`<label class="hidden" for="view">View</label>
<select id="view" class="field" data-go>
${option(all, "All conversations", place.inboxId === null && place.teamId === null)}
<optgroup label="Inboxes">${inboxes.map(({ id, name }) => option({ ...all, inboxId: id }, name, id === place.inboxId))}</optgroup>
<optgroup label="Teams">${teams.map(({ id, name }) => option({ ...all, teamId: id }, name, id === place.teamId))}</optgroup>
</select>`;
}

function statusChoice(place: Place) {
  return html`<label class="hidden" for="status">Status</label>
<select id="status" class="field" data-go>
${[...STATUSES, "all"].map(
  (status) =>
    html`<option value="${addressOf({ ...place, status })}" ${status === place.status ? "selected" : ""}>${status}</option>`,
)}
</select>`;
}

function queueItem(installation: Installation, place: Place, row: ConversationRow) {
  const { store, now } = installation;
  const isOpen = row.displayId === place.displayId;
  const unread = unreadCount(store, row);
  const newest = newestMessage(store, row, isChat);
  const team = store.teams.get(row.teamId);
  const when = row.status === "open" ? ago(row.lastActivityAt, now()) : row.status;
  const name = store.contacts.get(row.contactId)?.name || "Customer";
  return html`<li ${isOpen ? html`class="is-open"` : ""}><a href="${addressOf({ ...place, displayId: row.displayId })}" ${isOpen ? html`aria-current="true"` : ""}>
<span class="row"><b class="cut">${name}</b><span class="muted num small">#${row.displayId}</span>${unread > 0 && !isOpen ? html`<span class="count" title="unread">${unread}</span>` : ""}<span class="muted small num push">${when}</span></span>
<span class="cut words">${team ? html`${team.name} · ` : ""}${newest ? (newest.content ?? "a file") : "No messages yet"}</span>
</a></li>`;
}
