import { type Comparison, compare } from "./compare";
import { compareMoves } from "./compare-moves";
import { compareStates } from "./compare-states";
import { comparisonOf } from "./comparison-of";
import { inWebhook } from "./left-out";
import { type RecordedWebhook, type Recording, readRecording } from "./recording";
import type { Stage } from "./replay-stage";
import { type Live, type Pair, sightOf } from "./sights";
import { verifySignature } from "./verify-signature";

/** Every recorded webhook must have come once, and no other. */
export function compareWebhooks(stage: Stage, recording: Recording): string[] {
  const comparison = { ...comparisonOf(stage), exempt: inWebhook(stage.bindings) };
  const left: Live[] = stage.hooks.all().map((webhook) => {
    const body = JSON.parse(webhook.rawBody);
    return { ...webhook, body, event: body.event };
  });
  const differences = left.flatMap((webhook) => headerDifferences(stage, webhook));
  const deliveries = new Set(left.map(({ headers }) => headers["x-chatwoot-delivery"]));
  if (deliveries.size < left.length) differences.push("two webhooks have one delivery id");
  const { pairs, differences: found } = pairUp(comparison, recording, left);
  const sights = pairs.flatMap(sightOf);
  return [
    ...differences,
    ...found,
    ...compareMoves(stage, sights),
    ...compareStates(stage, recording, sights),
    ...left.map((webhook) => `webhook ${webhook.event}: came without having been recorded`),
  ];
}

/** Each recorded webhook with the live one that is taken for it, and where the two differ. */
function pairUp(comparison: Comparison, { webhooks }: Recording, left: Live[]) {
  const pairs: Pair[] = [];
  const differences: string[] = [];
  for (const [i, recorded] of webhooks.entries()) {
    const best = closest(comparison, recorded, left);
    const name = `webhook ${i} ${recorded.event}`;
    if (best) {
      differences.push(...best.differences.map((difference) => `${name}: ${difference}`));
      left.splice(left.indexOf(best.webhook), 1);
      pairs.push({ name, recorded, live: best.webhook });
    } else differences.push(`${name}: did not come`);
  }
  return { pairs, differences };
}

/** The live webhook that fits; if none does, the one with the fewest differences. */
function closest(comparison: Comparison, recorded: RecordedWebhook, left: Live[]) {
  const candidates = left.filter(({ path, event }) => path === recorded.path && event === recorded.event);
  let best: { webhook: Live; differences: string[] } | undefined;
  for (const webhook of candidates) {
    const differences = compare(comparison, recorded.body, webhook.body, "body");
    if (differences.length === 0) return { webhook, differences };
    if (!best || differences.length < best.differences.length) best = { webhook, differences };
  }
  return best;
}

/** The secrets that Chatwoot said it signs with: the account webhook's, and the inbox's after its reset. */
function recordedSecret(path: string): string {
  const [scenario, name] =
    path === "/account"
      ? ["account-webhook", "account webhook beside the inbox's"]
      : ["setup", "read the inbox after the reset"];
  const answer = readRecording(scenario).exchanges.find((exchange) => exchange.name === name)?.response;
  return /"secret":"(\w+)"/.exec(JSON.stringify(answer))?.[1] ?? "";
}

const HEADERS: Record<string, RegExp> = {
  accept: /^application\/json$/,
  "user-agent": /^Ruby$/,
  "content-type": /^application\/json$/,
  "x-chatwoot-delivery": /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  "x-chatwoot-timestamp": /^\d{10}$/,
  "x-chatwoot-signature": /^sha256=[0-9a-f]{64}$/,
};

function headerDifferences({ bindings }: Stage, { path, event, headers, rawBody }: Live): string[] {
  const name = `webhook ${event}`;
  const wrong = Object.entries(HEADERS)
    .filter(([header, pattern]) => !pattern.test(String(headers[header])))
    .map(([header]) => `${name}: ${header} is ${headers[header]}`);
  const secret = String(bindings.find("secret", recordedSecret(path)));
  const signature = String(headers["x-chatwoot-signature"]);
  const timestamp = String(headers["x-chatwoot-timestamp"]);
  const holds = verifySignature({ secret, timestamp, rawBody, signature });
  return holds ? wrong : [...wrong, `${name}: the signature does not hold`];
}
