import { Webhook } from "standardwebhooks";
import { type Answer, CallFailed, callServer } from "@/lib/call-server";
import { bodyOf, type CallbackEvent } from "@/lib/callbacks/callback-event";
import { env } from "@/lib/env";
import { done, type Exchange, excerptOf, type Outcome, refused, retry } from "@/lib/outcome";

type Callback = { url: string; secrets: string[]; event: CallbackEvent };

/** `gone` tells that the receiver answered 410: it wants no more. */
export type CallbackResult = { outcome: Outcome; isGone: boolean; says: string };

function headersOf({ secrets, event }: Callback, body: string, now: Date): Record<string, string> {
  const signatures = secrets.map((secret) => new Webhook(secret).sign(event.id, now, body));
  return {
    "content-type": "application/json",
    "webhook-id": event.id,
    "webhook-timestamp": String(Math.floor(now.getTime() / 1000)),
    "webhook-signature": signatures.join(" "),
  };
}

function exchangeOf(callback: Callback, body: string, answer?: Answer): Exchange {
  const headers = { "webhook-id": callback.event.id, "webhook-signature": "v1,…" };
  return {
    request: { method: "POST", url: callback.url, headers, body: excerptOf(body) },
    ...(answer && {
      answer: { status: answer.status, body: excerptOf(answer.body.toString("utf8")) },
    }),
  };
}

function retryAfterOf({ headers }: Answer, now: Date): Date | undefined {
  const value = headers["retry-after"];
  if (!value) return undefined;
  const seconds = Number(value);
  const time = Number.isNaN(seconds) ? Date.parse(value) : now.getTime() + seconds * 1000;
  return Number.isNaN(time) ? undefined : new Date(time);
}

function judge(
  answer: Answer,
  { host, exchange, now }: { host: string; exchange: Exchange; now: Date },
): CallbackResult {
  const { status } = answer;
  if (status >= 200 && status < 300) {
    return { outcome: done(`to ${host}, ${status}`, exchange), isGone: false, says: `Answers ${status}` };
  }
  const says = `Answers ${status}`;
  if (status === 410)
    return {
      outcome: retry("The bot answered 410: it wants no more callbacks", exchange),
      isGone: true,
      says,
    };
  if (status === 404 || status === 422)
    return { outcome: refused(`The bot answered ${status}`, exchange), isGone: false, says };
  return {
    outcome: retry(`${host} answered ${status}`, exchange, retryAfterOf(answer, now)),
    isGone: false,
    says,
  };
}

/** Sends one signed event to a runtime (Standard Webhooks), once. Every secret that is still valid signs it. */
export async function sendCallback(callback: Callback): Promise<CallbackResult> {
  const now = new Date();
  const body = bodyOf(callback.event);
  const { host } = new URL(callback.url);
  try {
    const answer = await callServer({
      method: "POST",
      url: callback.url,
      trust: "customer",
      headers: headersOf(callback, body, now),
      body,
      timeout: env().CALLBACK_TIMEOUT_MS,
      limit: 100_000,
    });
    return judge(answer, { host, exchange: exchangeOf(callback, body, answer), now });
  } catch (error) {
    if (!(error instanceof CallFailed)) throw error;
    const exchange = exchangeOf(callback, body);
    // An address in a private network will not leave it by waiting.
    const outcome =
      error.code === "EPRIVATE" ? refused(error.message, exchange) : retry(error.message, exchange);
    return { outcome, isGone: false, says: error.message };
  }
}
