import { isObject } from "../cast";
import { compare } from "./compare";
import { compareVersions } from "./compare-versions";
import { compareWebhooks } from "./compare-webhooks";
import { comparisonOf } from "./comparison-of";
import { inLiveWords, livePath, RECORDED_ACCOUNT } from "./live-words";
import { comeToRest, formOf, PREPARATIONS } from "./preparations";
import type { Exchange, Recording } from "./recording";
import type { Stage, Step } from "./replay-stage";

/** Does what was recorded, in order, and tells every difference. */
export async function replay(stage: Stage, recording: Recording): Promise<string[]> {
  const differences: string[] = [];
  stage.hooks.forget();
  for (const exchange of recording.exchanges) {
    await PREPARATIONS[exchange.name]?.(stage, exchange);
    stage.clock.exchange += 1;
    const found = await replayExchange(stage, exchange);
    differences.push(...found.map((difference) => `${exchange.name}: ${difference}`));
    await comeToRest(stage, exchange);
    stage.steps.push(stepOf(stage, exchange));
  }
  const hasWebhooks = recording.webhooks.length > 0 || recording.scenario !== "too-many";
  await stage.chatwoot.idle();
  return hasWebhooks ? [...differences, ...compareWebhooks(stage, recording)] : differences;
}

async function replayExchange(stage: Stage, exchange: Exchange): Promise<string[]> {
  const { status, body } =
    exchange.path === "data_url" ? await fetchFile(stage) : await call(stage, exchange);
  noteFile(stage, body);
  if (status !== exchange.status) return [`status: expected ${exchange.status}, got ${status}`];
  const differences = compare(comparisonOf(stage), exchange.response, body, "response");
  return differences.length > 0 ? differences : compareVersions(stage, exchange, body);
}

function stepOf({ chatwoot, bindings }: Stage, { name, method }: Exchange): Step {
  const rows = chatwoot.conversations(Number(bindings.find("account", RECORDED_ACCOUNT)));
  const versions = new Map(rows.map((row) => [row.displayId, Math.floor(row.updatedAt / 1000)]));
  return { name, isWrite: method !== "GET", versions };
}

type Answer = { status: number; body: unknown };

async function call(stage: Stage, exchange: Exchange): Promise<Answer> {
  const form = formOf(exchange);
  const response = await fetch(stage.chatwoot.url + livePath(stage.bindings, exchange.path), {
    method: exchange.method,
    headers: {
      ...tokenOf(stage, exchange),
      ...(exchange.request !== null && !form && { "content-type": "application/json" }),
    },
    body:
      form ?? (exchange.request === null ? undefined : JSON.stringify(inLiveWords(stage, exchange.request))),
  });
  const text = await response.text();
  return { status: response.status, body: text === "" ? "" : JSON.parse(text) };
}

const TOKENS: Record<string, string> = {
  BotAgent1: "<token of BotAgent1>",
  agent: "<token of an agent>",
  "another agent": "<token of another agent>",
  "agent bot": "<token of the agent bot>",
};

function tokenOf({ chatwoot, bindings }: Stage, { as, name }: Exchange): Record<string, string> {
  if (as === "platform") return { "Api-Access-Token": chatwoot.platformToken };
  if (as === "nobody") return name === "wrong token" ? { "Api-Access-Token": "nonsense" } : {};
  return { "Api-Access-Token": String(bindings.find("token", TOKENS[as])) };
}

async function fetchFile(stage: Stage): Promise<Answer> {
  const response = await fetch(stage.fileUrl);
  const body = {
    finalUrlPath: new URL(response.url).pathname,
    type: response.headers.get("content-type"),
    text: await response.text(),
  };
  return { status: response.status, body };
}

function noteFile(stage: Stage, body: unknown): void {
  const attachments = isObject(body) ? body.attachments : undefined;
  if (Array.isArray(attachments)) stage.fileUrl = attachments[0].data_url;
}
