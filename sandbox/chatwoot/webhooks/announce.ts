import type { Installation } from "../installation";
import { uuid } from "../random";
import type { AccountRow } from "../store/rows";
import type { WebhookEvent } from "./webhook-event";
import { webhookPayload } from "./webhook-payload";

type Target = { url: string; secret: string; isInbox: boolean };

type OnFailure = (error: string) => void;

/** Leaves word for everyone who listens. Nobody is called before the request has been answered. */
export function announce(
  installation: Installation,
  event: WebhookEvent,
  onFailure: OnFailure = () => {},
): void {
  installation.live.changed(subjectOf(event).accountId);
  installation.jobs.later(() => {
    const account = installation.store.accounts.get(subjectOf(event).accountId);
    if (account) tellTargets(installation, account, event, onFailure);
  });
}

function tellTargets(
  installation: Installation,
  account: AccountRow,
  event: WebhookEvent,
  onFailure: OnFailure,
): void {
  const targets = targetsOf(installation, event);
  if (targets.length === 0) return;
  const payload = webhookPayload(installation, account, event);
  if (!payload) return;
  const body = JSON.stringify(payload);
  for (const { url, secret, isInbox } of targets) {
    const webhook = { event: event.name, url, secret, deliveryId: uuid(), body };
    // Only the inbox's own webhook is a message's way out: an account's may fail without consequence.
    installation.deliveries.push(webhook, isInbox ? onFailure : () => {});
  }
}

function targetsOf({ store }: Installation, event: WebhookEvent): Target[] {
  const subject = subjectOf(event);
  const inbox = "inboxId" in subject ? store.inboxes.get(subject.inboxId) : undefined;
  const targets: Target[] = store.by.webhooksOfAccount
    .all(subject.accountId)
    .filter((webhook) => webhook.subscriptions.includes(event.name))
    .map((webhook) => ({ url: webhook.url, secret: webhook.secret, isInbox: false }));
  if (inbox?.webhookUrl) targets.push({ url: inbox.webhookUrl, secret: inbox.secret, isInbox: true });
  return targets;
}

function subjectOf(event: WebhookEvent) {
  if ("message" in event) return event.message;
  return "contact" in event ? event.contact : event.conversation;
}
