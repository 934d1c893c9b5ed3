import { Agent, request as requestHttp, STATUS_CODES } from "node:http";
import { request as requestHttps, Agent as TlsAgent } from "node:https";
import { signWebhook } from "./sign-webhook";

/** A webhook on its way. It is signed when it is sent, so a changed secret, time or body changes the signature. */
export type OutgoingWebhook = {
  event: string;
  url: string;
  secret: string;
  deliveryId: string;
  timestamp: number;
  body: string;
};

export type WebhookOutcome = { ok: true } | { ok: false; error: string };
export type SendWebhook = (webhook: OutgoingWebhook) => Promise<WebhookOutcome>;

/** Stands between Chatwoot and the network: the place where faults can be put in. */
export type DispatchWebhook = (webhook: OutgoingWebhook, send: SendWebhook) => Promise<WebhookOutcome>;

const REDIRECTS = 10;

export function webhookSender(timeout: () => number): { send: SendWebhook; close(): void } {
  // Given up after a second: a receiver that closes its idle connections must not meet a reused one.
  const reuse = { keepAlive: true, timeout: 1000 };
  const agents = { http: new Agent(reuse), https: new TlsAgent(reuse) };
  return {
    send: (webhook) => post(webhook, webhook.url, { agents, timeout: timeout(), redirects: REDIRECTS }),
    close() {
      agents.http.destroy();
      agents.https.destroy();
    },
  };
}

type How = { agents: { http: Agent; https: TlsAgent }; timeout: number; redirects: number };

function post(webhook: OutgoingWebhook, address: string, how: How): Promise<WebhookOutcome> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url?.protocol !== "http:" && url?.protocol !== "https:") {
    return Promise.resolve({ ok: false, error: `Invalid webhook URL ${address}` });
  }
  const secure = url.protocol === "https:";
  return new Promise((resolve) => {
    const request = (secure ? requestHttps : requestHttp)(url, {
      method: "POST",
      headers: headersOf(webhook),
      agent: secure ? how.agents.https : how.agents.http,
    });
    const timer = setTimeout(() => request.destroy(new Error("timeout")), how.timeout);
    const settle = (outcome: WebhookOutcome | Promise<WebhookOutcome>) => {
      clearTimeout(timer);
      resolve(outcome);
    };
    request.on("error", (error) => settle({ ok: false, error: inRuby(error, url) }));
    request.on("response", (response) => {
      response.resume();
      const status = response.statusCode ?? 0;
      const target = response.headers.location;
      if (status >= 300 && status < 400 && target && how.redirects > 0) {
        settle(post(webhook, new URL(target, url).href, { ...how, redirects: how.redirects - 1 }));
        return;
      }
      const ok = status >= 200 && status < 300;
      settle(ok ? { ok } : { ok, error: `${status} ${STATUS_CODES[status] ?? ""}`.trim() });
    });
    request.end(webhook.body);
  });
}

function headersOf(webhook: OutgoingWebhook): Record<string, string | number> {
  return {
    accept: "application/json",
    "content-type": "application/json",
    "content-length": Buffer.byteLength(webhook.body),
    "user-agent": "Ruby",
    "X-Chatwoot-Delivery": webhook.deliveryId,
    "X-Chatwoot-Timestamp": String(webhook.timestamp),
    "X-Chatwoot-Signature": signWebhook(webhook.secret, webhook.timestamp, webhook.body),
  };
}

/** The words that end up in a message's external_error are those of Ruby's HTTP client. */
function inRuby(error: NodeJS.ErrnoException, url: URL): string {
  const host = url.hostname;
  const port = url.port || (url.protocol === "https:" ? "443" : "80");
  const failed = `Failed to open TCP connection to ${host}:${port}`;
  if (error.message === "timeout") return "Net::ReadTimeout with #<TCPSocket:(closed)>";
  if (error.code === "ECONNREFUSED") {
    return `${failed} (Connection refused - connect(2) for "${host}" port ${port})`;
  }
  if (error.code === "ENOTFOUND") return `${failed} (getaddrinfo: Name or service not known)`;
  return error.code === "ECONNRESET" ? "end of file reached" : error.message;
}
