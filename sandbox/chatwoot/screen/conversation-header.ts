import { html } from "hono/html";
import type { Installation } from "../installation";
import { userSeesConversation } from "../rules/can-see-conversation";
import type { ConversationRow } from "../store/rows";
import { availableName } from "../views/user-view";
import { addressOf, type Place } from "./desk-place";
import { icon } from "./icon";
import type { Viewer } from "./viewer";

/** Who it is with, who has it, and what can be done with it. */
export function conversationHeader(
  installation: Installation,
  viewer: Viewer,
  { place, conversation }: { place: Place; conversation: ConversationRow },
) {
  const contact = installation.store.contacts.get(conversation.contactId);
  const api = `/api/v1/accounts/${viewer.account.id}/conversations/${conversation.displayId}`;
  return html`<header id="conversation-header" data-live>
<div class="row">
<a class="back icon-button" href="${addressOf({ ...place, displayId: null })}" aria-label="Back to the list">${icon("back")}</a>
<h1 class="cut">${contact?.name || "Customer"}</h1><span class="muted num">#${conversation.displayId}</span>
<span class="badge" data-status="${conversation.status}">${conversation.status}</span>
${statusButton(conversation, api)}
</div>
<div class="row">${agentChoice(installation, viewer, { conversation, api })}${teamChoice(installation, { conversation, api })}${about(installation, conversation)}</div>
</header>`;
}

const BUTTONS = {
  open: { status: "resolved", name: "Resolve" },
  resolved: { status: "open", name: "Reopen" },
  pending: { status: "open", name: "Open" },
  snoozed: { status: "open", name: "Open" },
};

function statusButton({ status }: ConversationRow, api: string) {
  const button = BUTTONS[status];
  return html`<form class="push" data-call="POST ${api}/toggle_status"><input type="hidden" name="status" value="${button.status}"><button class="button small">${status === "open" ? icon("check") : ""}${button.name}</button></form>`;
}

type Choice = { conversation: ConversationRow; api: string };

function agentChoice(installation: Installation, viewer: Viewer, { conversation, api }: Choice) {
  const { store } = installation;
  const agents = store.by.membersOfAccount
    .all(viewer.account.id)
    .flatMap((row) => store.users.get(row.userId) ?? [])
    .filter(({ id }) => userSeesConversation(store, id, conversation) || id === conversation.assigneeId);
  const option = (id: number, name: string) =>
    html`<option value="${id}" ${id === conversation.assigneeId ? "selected" : ""}>${name}</option>`;
  return html`<label class="hidden" for="agent">Assigned agent</label>
<select id="agent" class="field" name="assignee_id" data-integer data-call="POST ${api}/assignments">
<option value="">No agent</option>${agents.map((agent) => option(agent.id, availableName(agent)))}
</select>`;
}

function teamChoice({ store }: Installation, { conversation, api }: Choice) {
  const teams = store.by.teamsOfAccount.all(conversation.accountId);
  return html`<label class="hidden" for="team">Assigned team</label>
<select id="team" class="field" name="team_id" data-integer data-call="POST ${api}/assignments">
<option value="">No team</option>
${teams.map(({ id, name }) => html`<option value="${id}" ${id === conversation.teamId ? "selected" : ""}>${name}</option>`)}
</select>`;
}

/** What is known of the customer and of the conversation, folded away. */
function about({ store }: Installation, conversation: ConversationRow) {
  const contact = store.contacts.get(conversation.contactId);
  const facts: [string, unknown][] = [
    ["Email", contact?.email],
    ["Phone", contact?.phoneNumber],
    ["Identifier", contact?.identifier],
    ["Priority", conversation.priority],
    ["Labels", conversation.labels.join(", ")],
    ...Object.entries(contact?.customAttributes ?? {}),
    ...Object.entries(conversation.customAttributes),
  ];
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== "");
  if (known.length === 0) return "";
  return html`<details id="about" class="about"><summary>Details</summary><dl class="pairs">
${known.map(([name, value]) => html`<dt>${name}</dt><dd>${typeof value === "object" ? JSON.stringify(value) : String(value)}</dd>`)}
</dl></details>`;
}
