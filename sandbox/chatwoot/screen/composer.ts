import { html } from "hono/html";
import { icon } from "./icon";

/** Where the agent writes: to the customer, or a note among colleagues. */
export const composer = (
  api: string,
) => html`<form class="write" id="composer" data-api="${api}" aria-label="Write">
<div class="row">
<div class="segments" role="radiogroup" aria-label="Kind of message">
<label><input type="radio" name="private" value="" checked>Reply</label>
<label><input type="radio" name="private" value="true">Private note</label>
</div>
<label class="button small attach">${icon("clip")}<span>Attach</span><input type="file" name="attachments[]" multiple aria-label="Attach a file"></label>
<output class="muted small cut" id="attached"></output>
</div>
<div class="row">
<textarea class="field" name="content" rows="1" aria-label="Message" placeholder="Write to the customer"></textarea>
<button class="button primary">Send</button>
</div>
<p class="bad small" role="alert" id="write-problem"></p>
</form>`;
