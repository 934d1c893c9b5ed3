import type { MiddlewareHandler } from "hono";
import { expect } from "vitest";
import type { Chatwoot } from "../create-chatwoot";
import type { DispatchWebhook } from "../webhooks/send-webhook";
import { readRecording } from "./recording";
import { replay } from "./replay";
import { type Stage, startStage } from "./replay-stage";

type Faults = {
  onRequest?: MiddlewareHandler;
  onWebhook?: DispatchWebhook;
  /** Makes the rules themselves wrong, for the last of the scenarios. */
  spoil?: (chatwoot: Chatwoot) => void;
};

let stage: Stage | undefined;

/** The differences in the last of these scenarios; those before it must have none. */
export async function differencesIn(scenarios: string[], { spoil, ...faults }: Faults): Promise<string[]> {
  stage = await startStage(faults);
  const found: string[][] = [];
  for (const scenario of scenarios) {
    if (scenario === scenarios.at(-1)) spoil?.(stage.chatwoot);
    found.push(await replay(stage, readRecording(scenario)));
  }
  expect(found.slice(0, -1).flat()).toEqual([]);
  return found.at(-1) ?? [];
}

export const closeStage = () => stage?.close();
