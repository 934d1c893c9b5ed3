import { html } from "hono/html";
import { batonPanel } from "./baton-panel";
import type { StageData } from "./browser/stage-data";
import { customerColumn, deskColumn, mailboxColumn } from "./columns";
import { faultsButton, faultsPanel } from "./faults-panel";
import { icon, mark, symbols } from "./icons";
import type { StagePlace } from "./stage-place";

const STEPS = [
  "Write as the customer",
  "Ask for a person",
  "Answer at the desk, under Unassigned",
  "Press Resolve, then write again: the bot answers",
];

const TABS = [
  { panel: "customer-column", name: "Chat" },
  { panel: "desk-column", name: "Desk" },
  { panel: "mailbox-column", name: "Mail" },
  { panel: "baton-panel", name: "Baton" },
];

const step = (words: string, index: number) =>
  html`<li class="${index === 0 ? "now" : ""}"><span class="mark"><span class="n">${index + 1}</span></span><span class="hidden"></span><span class="cut">${words}</span></li>`;

const tab = ({ panel, name }: (typeof TABS)[number], index: number) =>
  html`<button type="button" role="tab" aria-controls="${panel}" aria-selected="${String(index === 0)}" tabindex="${index === 0 ? 0 : -1}">${name}${name === "Mail" ? html`<span class="count" id="mail-count"></span>` : ""}</button>`;

const topBar = ({ consoleUrl }: StagePlace) => html`<header class="top" aria-label="Stage bar">
<a class="home" href="/" aria-label="Baton">${mark}<span>Baton</span></a><span class="slash" aria-hidden="true"></span>
<h1 class="crumb">Demo stage</h1>
<span class="row push">${faultsButton()}<button type="button" class="button small" id="start-over" aria-label="Start over">${icon("rotate-cw")}<span class="wide">Start over</span></button>
<a class="button small" href="${consoleUrl}" target="_blank" rel="noopener"><span>Open the console</span>${icon("arrow-up-right")}</a></span>
</header>`;

/** The whole stage, as the server draws it; what moves is filled in by the page's script. */
export function stagePage(place: StagePlace) {
  const data: StageData = { bot: place.bot, desk: place.hasStandIn ? "stand-in" : "elsewhere" };
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Demo stage · Baton</title>
<link rel="icon" href="/stage/icon.svg" type="image/svg+xml">
<link rel="preload" href="/stage/geist.woff2" as="font" type="font/woff2" crossorigin>
<link rel="stylesheet" href="/stage/stage.css">
<script type="module" src="/stage/stage.js"></script>
</head>
<body data-stage="${JSON.stringify(data)}">
${symbols}
${topBar(place)}
<section class="try" aria-label="What to try"><b>Try it</b><ol id="steps">${STEPS.map(step)}</ol></section>
<main aria-label="Stage">
<div class="tabs" id="tabs" role="tablist" aria-label="Columns">${TABS.map(tab)}</div>
<div class="cols">${customerColumn()}${deskColumn(place)}${mailboxColumn()}</div>
${batonPanel()}
</main>
${faultsPanel(place)}
</body>
</html>`;
}
