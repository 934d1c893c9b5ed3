import { html } from "hono/html";
import type { Installation } from "../installation";
import type { Availability } from "../store/rows";
import { availableName } from "../views/user-view";
import type { Viewer } from "./viewer";

const AVAILABILITIES: readonly Availability[] = ["online", "busy", "offline"];

/** Says plainly what this is and who looks. */
export function topBar({ store }: Installation, viewer: Viewer, here: "conversations" | "settings") {
  const { user, account, membership } = viewer;
  const base = `/app/accounts/${account.id}`;
  const others = store.by.membershipsOfUser.all(user.id).filter((row) => row.accountId !== account.id);
  const link = (name: typeof here, href: string, words: string) =>
    html`<a href="${base}/${href}" ${here === name ? html`aria-current="page"` : ""}>${words}</a>`;
  return html`<header class="top">
<p class="what"><b>Agent’s desk</b> <span class="muted">stands in for Chatwoot</span></p>
<nav aria-label="Desk">
${link("conversations", "dashboard", "Conversations")}
${link("settings", viewer.isAdministrator ? "settings/agents/list" : "settings/teams/list", "Settings")}
${others.map((row) => html`<a href="/app/accounts/${row.accountId}/dashboard">${store.accounts.get(row.accountId)?.name}</a>`)}
</nav>
<details class="who">
<summary>${availableName(user)}</summary>
<div class="menu">
<p class="muted small">${user.email}<br>${account.name}, ${membership.role}</p>
<label>Availability
<select data-call="POST /api/v1/profile/availability" data-wrap="profile" data-account-id="${account.id}" name="availability">
${AVAILABILITIES.map((one) => html`<option ${one === membership.availability ? "selected" : ""}>${one}</option>`)}
</select></label>
<form method="post" action="/app/logout"><button class="button small">Sign out</button></form>
</div>
</details>
</header>`;
}
