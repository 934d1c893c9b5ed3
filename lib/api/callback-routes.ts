import { z } from "@hono/zod-openapi";
import { callbackSchema, EVENT_KINDS } from "@/lib/api/event-schemas";
import { CALLBACK_TYPES } from "@/lib/callbacks/callback-event";
import { CALLBACK_POLICY } from "@/lib/deliveries/next-attempt";

function inUnits(seconds: number): string {
  if (seconds < 60) return `${seconds} s`;
  return seconds < 3_600 ? `${seconds / 60} min` : `${seconds / 3_600} h`;
}

const WAITS = CALLBACK_POLICY.waits.map(inUnits).join(", ");

/** How callbacks come, and what becomes of them. */
export const aboutCallbacks = (timeoutMs: number): string => `Callbacks
Each event is a signed POST to the callback URL of the conversation's channel (Standard Webhooks). Without an address that Baton can reach, read the same events from GET /api/v1/events. The events of one conversation come one at a time and in order: the next one waits until the one before it was taken or given up.

Check the signature on the raw body before you read it, with a library of Standard Webhooks and the channel's secret (\`whsec_…\`), and refuse a \`webhook-timestamp\` that is more than five minutes away.
The same event may come again, also after you took it: its answer may have been lost. Keep the \`webhook-id\` and take each one once. It is the \`id\` in GET /api/v1/events too.
Ignore types and fields that you do not know.

What your answer does
2xx: it was taken. Answer within ${timeoutMs / 1_000} s, and work afterwards.
410: the channel is switched off, and the owners get a letter. What is meant for it waits until an owner switches it on again or gives it another URL.
404 or 422, or a URL that has come to lead into a private network: this event is given up at once, and the next one comes.
Anything else, such as another refusal, a redirect (none is followed), 429, 5xx or no answer: it is tried again after ${WAITS}, give or take a tenth, and given up after ${CALLBACK_POLICY.giveUpAfter} h. With \`retry-after\` (seconds or a date) not before that, an hour at most. While a URL fails again and again, one event looks every few seconds whether it answers; then what waits comes at once, but for what you asked to have later.
What was given up stands under Deliveries, where it can be redelivered.`;

const headers = z.object({
  "webhook-id": z
    .string()
    .openapi({ description: "The event's id, the same whenever it comes: take each one once" }),
  "webhook-timestamp": z
    .string()
    .openapi({ description: "When this attempt was signed, in seconds since 1970" }),
  "webhook-signature": z.string().openapi({
    description:
      "`v1,` and the base64 of HMAC-SHA256 over `<webhook-id>.<webhook-timestamp>.<raw body>`, by the secret's bytes. While a secret rotates there are two, with a space between them: one that holds is enough",
  }),
});

const responses = {
  "2XX": { description: "Taken" },
  404: { description: "Given up at once" },
  410: { description: "Switches the channel off" },
  422: { description: "Given up at once" },
  429: { description: "Tried again, not before `retry-after`" },
  503: { description: "Tried again, not before `retry-after`" },
  default: { description: "Tried again" },
};

/** What Baton calls at a runtime: one webhook for each type of event. */
export const CALLBACK_ROUTES = CALLBACK_TYPES.map((type) => {
  const { summary, description } = EVENT_KINDS[type];
  const content = { "application/json": { schema: callbackSchema(type) } };
  return {
    method: "post" as const,
    path: type,
    summary,
    description,
    request: { headers, body: { content, required: true } },
    responses,
  };
});
