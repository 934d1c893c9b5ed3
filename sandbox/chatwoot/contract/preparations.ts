import { expect, vi } from "vitest";
import { livePath } from "./live-words";
import type { Exchange } from "./recording";
import type { Stage } from "./replay-stage";

const file = (name: string, type: string, bytes: BlobPart) => new File([bytes], name, { type });
// 67 bytes: a picture of one dot.
const DOT = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAACklEQVR4nGMAAQAABQABDQottAAAAABJRU5ErkJggg==",
  "base64",
);

const FORMS: Record<string, Record<string, string | File>> = {
  "customer sends a picture": {
    content: "a picture",
    message_type: "incoming",
    source_id: "att-mwt6e762",
    "attachments[]": file("dot.png", "image/png", DOT),
  },
  "the agent sends a file": {
    content: "here it is",
    "attachments[]": file("paper.txt", "text/plain", "hello paper\n"),
  },
  "a file without words": { "attachments[]": file("silent.txt", "text/plain", "no words\n") },
};

/** The forms were not recorded, only that there was one. */
export function formOf({ name, request }: Exchange): FormData | undefined {
  if (request !== "<multipart>") return undefined;
  const form = new FormData();
  for (const [field, value] of Object.entries(FORMS[name] ?? {})) form.append(field, value);
  return form;
}

/** What was done before an exchange, though it is not in the recording. */
export const PREPARATIONS: Record<string, (stage: Stage, exchange: Exchange) => Promise<void>> = {
  "customer says one too many": async ({ chatwoot, bindings }, { path }) => {
    for (let sent = 0; sent < 200; sent++) {
      const response = await fetch(chatwoot.url + livePath(bindings, path), {
        method: "POST",
        headers: {
          "Api-Access-Token": String(bindings.find("token", "<token of BotAgent1>")),
          "content-type": "application/json",
        },
        body: JSON.stringify({ content: `one of many, ${sent}`, message_type: "incoming" }),
      });
      expect(response.status).toBe(200);
    }
  },
  "agent answers into a slow hook": async ({ chatwoot }) => {
    chatwoot.installation.settings.webhookTimeout = 400;
  },
  // The updates that the retry caused were on their way to the slow address when it was changed.
  "hook back to normal": async ({ chatwoot, hooks }) => {
    await vi.waitFor(() => expect(hooks.all().filter(({ path }) => path === "/slow")).toHaveLength(4));
    chatwoot.installation.settings.webhookTimeout = 5000;
  },
};

/** What a call leaves to the background is done before the next one, so that it is known what came of which. */
export async function comeToRest({ chatwoot }: Stage, { name }: Exchange): Promise<void> {
  if (name !== "retry of a failed message") await chatwoot.idle();
}
