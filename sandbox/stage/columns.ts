import { html } from "hono/html";
import { deskGuide } from "./desk-guide";
import { icon } from "./icons";
import type { StagePlace } from "./stage-place";

const SUGGESTIONS = [
  "Where is my order 40031?",
  "I want to cancel my order 40031",
  "Let me speak to a person please",
];

/** Left: what the customer sees, and writes. */
export const customerColumn =
  () => html`<section class="col chosen" id="customer-column" aria-label="Customer's chat">
<header><h2 class="title">Customer’s chat</h2><span class="muted cut" id="customer"></span></header>
<div class="chat">
<div class="scroller" id="chat-scroller" tabindex="0" role="log" aria-label="Messages">
<div class="suggestions" id="suggestions" hidden><p class="muted">Write what a customer would write, or begin with one of these:</p>
${SUGGESTIONS.map((words) => html`<button type="button" class="button small">${words}</button>`)}</div>
<ol id="chat"></ol>
<div class="agent typing-row" id="typing"></div>
</div>
<form class="write" id="write">
<div class="file-row" id="file-row" hidden><label for="file">Address of a file</label><input class="field" id="file" type="url" pattern="https?://.+" maxlength="2048" placeholder="https://…" autocomplete="off"></div>
<button type="button" class="icon-button" id="attach" aria-label="Attach a file by its address" aria-expanded="false" aria-controls="file-row">${icon("paperclip", 16)}</button>
<input class="field" id="words" aria-label="Write as the customer" placeholder="Write as the customer" maxlength="10000" autocomplete="off">
<button class="button">Send</button>
<p class="bad" id="write-problem" role="alert"></p>
</form>
</div>
</section>`;

const NEWS = { standIn: "stands in for Chatwoot", elsewhere: "a real Chatwoot" };

/** In the middle: where the agent answers. */
export const deskColumn = (
  place: StagePlace,
) => html`<section class="col" id="desk-column" aria-label="Agent's desk">
<header><h2 class="title">Agent’s desk</h2><span class="muted cut" id="desk-news">${place.hasStandIn ? NEWS.standIn : NEWS.elsewhere}</span></header>
<div class="desk" id="desk">${deskGuide(place)}</div>
</section>`;

/** Right: every letter that anybody got. */
export const mailboxColumn = () => html`<section class="col" id="mailbox-column" aria-label="Mailbox">
<header><h2 class="title">Mailbox</h2><span class="muted num cut" id="mail-news"></span></header>
<div class="mails"><div class="letters"><ul id="letters" aria-label="Letters"></ul>
<button type="button" class="button small" id="older-letters" hidden></button></div>
<article class="letter" id="letter" aria-label="Letter" tabindex="0" hidden></article></div>
</section>`;
