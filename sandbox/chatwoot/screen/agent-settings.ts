import { html } from "hono/html";
import type { Installation } from "../installation";
import { agentViews } from "../views/agent-view";
import type { Viewer } from "./viewer";

/** Settings > Agents, with Add Agent. */
export function agentSettings(installation: Installation, { account, isAdministrator }: Viewer) {
  const members = installation.store.by.membersOfAccount.all(account.id).map((row) => row.userId);
  const agents = agentViews(installation, account.id, members);
  const api = `/api/v1/accounts/${account.id}/agents`;
  return html`<header class="head"><h1>Agents</h1>
${isAdministrator ? html`<button class="button primary" data-opens="add-agent">Add Agent</button>` : ""}</header>
<div class="card" id="agents" data-live><table class="table"><thead><tr><th>Name</th><th>Email</th><th>Role</th><th>State</th></tr></thead><tbody>
${agents.map(
  (agent) => html`<tr><td><b>${agent.name}</b></td><td>${agent.email}</td><td>${agent.role}</td>
<td>${agent.confirmed ? agent.availability_status : "Verification pending"}</td></tr>`,
)}
</tbody></table></div>
${isAdministrator ? addAgentDialog(api) : ""}`;
}

const addAgentDialog = (api: string) => html`<dialog id="add-agent" aria-labelledby="add-agent-title">
<form class="stack" data-call="POST ${api}" data-closes="add-agent">
<h2 id="add-agent-title">Add agent to your team</h2>
<p class="muted small">They get a letter with a link to activate their account.</p>
<label>Agent name<input class="field" name="name" required></label>
<label>Role<select class="field" name="role"><option value="agent">Agent</option><option value="administrator">Administrator</option></select></label>
<label>Email address<input class="field" type="email" name="email" required></label>
<p class="bad small" role="alert"></p>
<div class="row end"><button class="button" type="button" data-closes-dialog>Cancel</button><button class="button primary">Add Agent</button></div>
</form></dialog>`;
