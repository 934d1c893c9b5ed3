import { html } from "hono/html";
import { FAULT_CHOICES, type FaultChoice, type Place } from "./browser/fault-choices";
import { icon } from "./icons";
import type { StagePlace } from "./stage-place";

const TITLES: Record<Place, string> = {
  chatwoot: "Chatwoot …",
  webhooks: "Chatwoot’s webhooks …",
  bot: "The bot’s callback URL …",
};

const line = (place: Place, { id, words }: FaultChoice) =>
  html`<label class="fault"><input type="checkbox" role="switch" id="${id}" data-place="${place}"><span class="cut">${words}</span><span class="struck num" id="${id}-struck"></span></label>`;

const group = (place: Place) =>
  html`<fieldset><legend>${TITLES[place]}</legend>${FAULT_CHOICES[place].map((choice) => line(place, choice))}</fieldset>`;

export const faultsButton = () =>
  html`<button type="button" class="button small" id="faults-button" popovertarget="faults" aria-label="Faults">${icon("unplug")}<span class="wide">Faults</span><span class="count" id="faults-count"></span></button>`;

/** What can go wrong, to be switched on and off while one looks. A real Chatwoot is left in peace. */
export const faultsPanel = ({
  hasStandIn,
}: StagePlace) => html`<div class="faults" id="faults" popover role="dialog" aria-labelledby="faults-title">
<h2 class="title" id="faults-title">Faults</h2>
<p class="hint">Let something go wrong, go on talking, and see that nothing is lost.</p>
${hasStandIn ? [group("chatwoot"), group("webhooks")] : ""}${group("bot")}
<div class="row"><button type="button" class="button small" id="faults-off">Everything works</button>
${hasStandIn ? html`<button type="button" class="button small" id="restart-chatwoot">Restart Chatwoot</button>` : ""}</div>
<p class="hint" role="status" id="faults-news"></p>
</div>`;
