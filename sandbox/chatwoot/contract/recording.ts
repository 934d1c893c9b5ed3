import { readdirSync, readFileSync } from "node:fs";

export type Exchange = {
  name: string;
  as: string;
  method: string;
  path: string;
  request: unknown;
  status: number;
  response: unknown;
};

export type RecordedWebhook = {
  path: string;
  headers: Record<string, string>;
  signatureHolds?: boolean;
  event: string;
  body: Record<string, unknown>;
};

export type SignatureExample = { secret: string; timestamp: string; rawBody: string; signature: string };

export type Recording = {
  scenario: string;
  exchanges: Exchange[];
  webhooks: RecordedWebhook[];
  signatureExample?: SignatureExample;
};

const folder = new URL("../recordings/", import.meta.url);

export const readRecording = (scenario: string): Recording =>
  JSON.parse(readFileSync(new URL(`${scenario}.json`, folder), "utf8"));

export const recordedScenarios = () =>
  readdirSync(folder)
    .filter((name) => name.endsWith(".json"))
    .map((name) => name.replace(".json", ""));

/** In the order in which they were recorded: each goes on in the account of those before it. */
export const SCENARIOS: readonly string[] = [
  "platform",
  "setup",
  "contacts",
  "conversation-handoff-resolve",
  "handoff-variants",
  "messages-edge",
  "second-handoff",
  "online-agent",
  "bot-while-human",
  "agent-files",
  "account-webhook",
  "availability",
  "too-many",
  "greeting-hours-csat",
  "webhook-failures",
  "drift",
];
