import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import type { DispatchWebhook, OutgoingWebhook, SendWebhook } from "../chatwoot/webhooks/send-webhook";
import type { FaultBook } from "./fault-book";

const SNAPSHOTS = 5_000;

/** The conversation that a webhook is about, within its inbox's address. */
function subjectOf({ url, body }: OutgoingWebhook): string {
  const json = JSON.parse(body) as { id?: number; conversation?: { id?: number } };
  return `${url} ${json.conversation?.id ?? json.id}`;
}

/** Lets webhooks go wrong as the book says. Chatwoot's own workers are not held up by what is only late. */
export function webhookFaults(book: FaultBook): DispatchWebhook {
  const earlier = new Map<string, OutgoingWebhook>();

  const remember = (webhook: OutgoingWebhook): OutgoingWebhook | undefined => {
    if (!webhook.event.startsWith("conversation_")) return undefined;
    const subject = subjectOf(webhook);
    const before = earlier.get(subject);
    if (earlier.size > SNAPSHOTS) earlier.clear();
    earlier.set(subject, webhook);
    return before;
  };

  const later = (webhook: OutgoingWebhook, send: SendWebhook, ms: number) => {
    void pause(ms, undefined, { ref: false }).then(() => send(webhook).catch(() => {}));
  };

  return async (webhook, send) => {
    const before = remember(webhook);
    const rule = book.forWebhook(webhook.event);
    switch (rule?.fault) {
      case undefined:
        return send(webhook);
      case "drop":
        return { ok: true };
      case "delay":
        later(webhook, send, book.draw() * rule.ms);
        return { ok: true };
      case "forge":
        return send({ ...webhook, secret: "guessed" });
      case "repeat":
        // A rerun of the dispatcher makes a second delivery with an id of its own (contract.md, section 4.2).
        later(
          { ...webhook, deliveryId: book.draw() < 0.5 ? webhook.deliveryId : randomUUID() },
          send,
          book.draw() * rule.ms,
        );
        return send(webhook);
      case "stale": {
        const outcome = await send(webhook);
        if (before) later({ ...before, deliveryId: randomUUID() }, send, book.draw() * rule.ms);
        return outcome;
      }
    }
  };
}
