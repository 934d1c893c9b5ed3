import { html } from "hono/html";
import { icon } from "./icons";
import type { StagePlace } from "./stage-place";

// As seeded for the demo; the console's start line names them too.
const OWNER = { email: "olivia@acme.test", password: "handover-demo" };
const OTHER_OWNER = "ben@acme.test";

const out = (href: string, words: string) =>
  html`<a class="link" href="${href}" target="_blank" rel="noopener">${words}${icon("arrow-up-right")}</a>`;

/** What to do before there is a desk. */
const firstSteps = ({ consoleUrl, integrationsUrl }: StagePlace) => html`<div class="guide">
<h3>First, switch Chatwoot on</h3>
<p class="muted">The bot answers already. Whom it hands over to is set up in the console:</p>
<ol>
<li>${out(consoleUrl, "Sign in to the console")} as <b>${OTHER_OWNER}</b> with the password <code>${OWNER.password}</code>. Ben is an owner, and his e-mail is not verified: click his name, then the “!”, and open the letter in the mailbox.</li>
<li>Sign in as <b>${OWNER.email}</b>, with the same password, and turn the switch beside Chatwoot on in ${out(integrationsUrl, "Setting › Integrations")}.</li>
<li>The mailbox gets a letter with the address, the user name and the password of the desk. Sign in with it here, where this text stands now.</li>
</ol>
<p class="muted" role="status">Waiting for Chatwoot to be switched on. The desk appears by itself.</p>
</div>`;

/** A real Chatwoot refuses to be framed by other pages, so it is opened beside this one. */
const elsewhere = ({ chatwootUrl, integrationsUrl }: StagePlace) => html`<div class="guide">
<h3>A real Chatwoot is connected</h3>
<p class="muted">It does not let itself be shown inside another page. Open it beside this one, and answer there.</p>
<p><a class="button small" href="${chatwootUrl}" target="_blank" rel="noopener">Open Chatwoot${icon("arrow-up-right")}</a></p>
<p class="muted">No conversation there? Check that Chatwoot is on in ${out(integrationsUrl, "Setting › Integrations")}.</p>
</div>`;

export const deskGuide = (place: StagePlace) => (place.hasStandIn ? firstSteps(place) : elsewhere(place));
