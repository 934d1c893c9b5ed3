import { html } from "hono/html";
import type { Installation } from "../installation";
import type { InboxRow } from "../store/rows";
import { memberForm } from "./member-form";
import type { Viewer } from "./viewer";

/** Settings > Inboxes. */
export function inboxList(installation: Installation, { account }: Viewer) {
  const inboxes = installation.store.by.inboxesOfAccount.all(account.id);
  return html`<header class="head"><h1>Inboxes</h1></header>
<div class="card"><table class="table"><thead><tr><th>Name</th><th>Channel</th><th>Collaborators</th><th><span class="hidden">Actions</span></th></tr></thead><tbody>
${inboxes.map(
  ({
    id,
    name,
    memberIds,
  }) => html`<tr><td><b>${name}</b></td><td>API</td><td class="num">${memberIds.length}</td>
<td class="right"><a class="link" href="/app/accounts/${account.id}/settings/inboxes/${id}">Settings<span class="hidden"> of ${name}</span></a></td></tr>`,
)}
</tbody></table></div>
${inboxes.length === 0 ? html`<p class="muted">There are no inboxes yet.</p>` : ""}`;
}

/** Inboxes > Settings > Collaborators, and what the inbox is connected to. */
export function inboxSettings(installation: Installation, viewer: Viewer, inbox: InboxRow) {
  const bot = installation.store.agentBots.get(inbox.agentBotId);
  return html`<header class="head"><h1>${inbox.name}</h1></header>
<section class="card pad" aria-labelledby="collaborators"><h2 id="collaborators">Collaborators</h2>
${memberForm(installation, viewer, {
  call: `PATCH /api/v1/accounts/${viewer.account.id}/inbox_members`,
  legend: "Agents in this inbox",
  button: "Update",
  memberIds: inbox.memberIds,
  fields: { inbox_id: inbox.id },
})}
</section>
<section class="card pad" aria-labelledby="configuration"><h2 id="configuration">Configuration</h2>
<dl class="pairs"><dt>Webhook URL</dt><dd class="mono">${inbox.webhookUrl || "none"}</dd><dt>Bot</dt><dd>${bot?.name ?? "none"}</dd><dt>Inbox number</dt><dd class="num">${inbox.id}</dd></dl>
</section>`;
}
