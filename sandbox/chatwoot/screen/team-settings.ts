import { html } from "hono/html";
import type { Installation } from "../installation";
import { memberForm } from "./member-form";
import type { Viewer } from "./viewer";

/** Settings > Teams: each with its members and its number. */
export function teamSettings(installation: Installation, viewer: Viewer) {
  const { account, isAdministrator } = viewer;
  const api = `/api/v1/accounts/${account.id}/teams`;
  const teams = installation.store.by.teamsOfAccount.all(account.id);
  return html`<header class="head"><h1>Teams</h1>
${isAdministrator ? html`<button class="button primary" data-opens="create-team">Create new team</button>` : ""}</header>
<div id="teams">
${teams.map(
  (team) => html`<section class="card pad" aria-label="Team ${team.name}">
<div class="row"><h2>${team.name}</h2><span class="muted small num">Team ID ${team.id}</span>
<a class="link push" href="/app/accounts/${account.id}/team/${team.id}">Conversations</a></div>
<p class="muted small">${team.description ?? ""}</p>
${memberForm(installation, viewer, {
  call: `PATCH ${api}/${team.id}/team_members`,
  legend: "Members",
  button: "Save members",
  memberIds: team.memberIds,
})}
</section>`,
)}
${teams.length === 0 ? html`<p class="muted">There are no teams yet.</p>` : ""}
</div>
${isAdministrator ? createTeamDialog(api) : ""}`;
}

const createTeamDialog = (api: string) => html`<dialog id="create-team" aria-labelledby="create-team-title">
<form class="stack" data-call="POST ${api}" data-closes="create-team">
<h2 id="create-team-title">Create new team</h2>
<label>Team name<input class="field" name="name" required></label>
<label>Team description<input class="field" name="description"></label>
<label class="tick"><input type="checkbox" name="allow_auto_assign" value="true" data-boolean checked>Allow auto assign for this team</label>
<p class="bad small" role="alert"></p>
<div class="row end"><button class="button" type="button" data-closes-dialog>Cancel</button><button class="button primary">Create team</button></div>
</form></dialog>`;
