import type { OutgoingWebhook, WebhookOutcome } from "./send-webhook";

export type DeliveryQueue = {
  push(webhook: WaitingWebhook, onFailure: (error: string) => void): void;
  /** When nothing is under way. */
  done(): Promise<void>;
  readonly isBusy: boolean;
  stop(): void;
};

const WORKERS = 10;

/** It gets its time when it is sent. */
type WaitingWebhook = Omit<OutgoingWebhook, "timestamp">;
type Delivery = { webhook: WaitingWebhook; onFailure: (error: string) => void };

/** Ten workers take webhooks in order and send each of them once. */
export function startDeliveryQueue(
  send: (webhook: WaitingWebhook) => Promise<WebhookOutcome>,
): DeliveryQueue {
  const queue: Delivery[] = [];
  let busy = 0;
  let stopped = false;
  let waiting: (() => void)[] = [];

  const work = async () => {
    busy += 1;
    for (let next = queue.shift(); next && !stopped; next = queue.shift()) {
      const outcome = await send(next.webhook).catch(inWords);
      if (!outcome.ok && !stopped) next.onFailure(outcome.error);
    }
    busy -= 1;
    if (busy > 0 || queue.length > 0) return;
    for (const resolve of waiting) resolve();
    waiting = [];
  };
  return {
    push(webhook, onFailure) {
      queue.push({ webhook, onFailure });
      if (busy < WORKERS) void work();
    },
    get isBusy() {
      return busy > 0;
    },
    done: () => (busy > 0 ? new Promise((resolve) => waiting.push(resolve)) : Promise.resolve()),
    stop() {
      stopped = true;
      queue.length = 0;
    },
  };
}

const inWords = (error: unknown): WebhookOutcome => ({ ok: false, error: String(error) });
