import { html } from "hono/html";
import type { Installation } from "../installation";
import { type Html, page } from "./page";
import { topBar } from "./top-bar";
import type { Viewer } from "./viewer";

const TABS = { agents: "Agents", teams: "Teams", inboxes: "Inboxes" };
export type SettingsTab = keyof typeof TABS;

export function settingsPage(
  installation: Installation,
  viewer: Viewer,
  { tab, content }: { tab: SettingsTab; content: Html },
) {
  const base = `/app/accounts/${viewer.account.id}/settings`;
  return page({
    title: `${TABS[tab]} · Chatwoot stand-in`,
    data: { account: viewer.account.id, token: viewer.token },
    body: html`${topBar(installation, viewer, "settings")}
<nav class="tabs" aria-label="Settings">
${Object.entries(TABS).map(
  ([name, words]) =>
    html`<a href="${base}/${name}/list" ${name === tab ? html`aria-current="page"` : ""}>${words}</a>`,
)}
</nav>
<main class="page" id="settings">${content}</main>`,
  });
}
