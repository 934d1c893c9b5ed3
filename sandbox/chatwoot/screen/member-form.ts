import { html } from "hono/html";
import type { Installation } from "../installation";
import { agentViews } from "../views/agent-view";
import type { Viewer } from "./viewer";

type MemberForm = {
  call: string;
  legend: string;
  button: string;
  memberIds: number[];
  fields?: Record<string, number>;
};

/** Who belongs to a team or an inbox: everyone of the account with a box to tick. */
export function memberForm(
  installation: Installation,
  { account, isAdministrator }: Viewer,
  form: MemberForm,
) {
  const ids = installation.store.by.membersOfAccount.all(account.id).map((row) => row.userId);
  const agents = agentViews(installation, account.id, ids);
  return html`<form class="stack" data-call="${form.call}">
${Object.entries(form.fields ?? {}).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" data-integer>`)}
<fieldset ${isAdministrator ? "" : "disabled"}><legend>${form.legend}</legend>
${agents.map(
  (agent) =>
    html`<label class="tick"><input type="checkbox" name="user_ids" value="${agent.id}" ${form.memberIds.includes(agent.id) ? "checked" : ""}>${agent.name} <span class="muted small">${agent.email}</span></label>`,
)}
</fieldset>
<p class="bad small" role="alert"></p>
${isAdministrator ? html`<div class="row"><button class="button small">${form.button}</button><output class="ok small"></output></div>` : ""}
</form>`;
}
