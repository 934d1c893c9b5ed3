import { html } from "hono/html";

const STATES = ["bot", "waiting", "human"];

/** Who has the conversation, its way, and everything that passed. */
export const batonPanel = () => html`<section class="baton" id="baton-panel" aria-label="The baton">
<div class="own"><h2 class="title">The baton</h2>
<div class="now"><span id="owner-face"></span><span class="who"><b class="cut" id="owner-name"></b><span id="since"></span></span></div>
<ol class="chain" aria-label="States">${STATES.map((state) => html`<li id="state-${state}"><span>${state}</span></li>`)}</ol>
<p class="hint" id="owner-hint"></p>
<p class="hidden" role="status" id="owner-news"></p>
</div>
<div class="lanes" id="lanes"></div>
<div class="log"><h2 class="title">Passes<span class="num" id="tally">0 messages, 0 lost</span></h2>
<div class="scroller" tabindex="0" role="group" aria-label="Passes, the newest first"><ol id="passes"></ol></div></div>
</section>`;
