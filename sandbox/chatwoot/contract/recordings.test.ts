import { afterAll, beforeAll, expect, test } from "vitest";
import { LEFT_OUT } from "./left-out";
import { readRecording, recordedScenarios, SCENARIOS } from "./recording";
import { replay } from "./replay";
import { type Stage, startStage } from "./replay-stage";
import { verifySignature } from "./verify-signature";

let stage: Stage;

beforeAll(async () => {
  stage = await startStage();
});

afterAll(() => stage.close());

test("every recording is replayed", () => {
  expect([...SCENARIOS].sort()).toEqual(recordedScenarios().sort());
});

test("whatever is left out says why, and what is looked at instead", () => {
  for (const row of LEFT_OUT) expect(Object.values(row).every((words) => words.length > 0)).toBe(true);
});

test.each(SCENARIOS)("%s: answers and webhooks are as recorded", async (scenario) => {
  expect(await replay(stage, readRecording(scenario))).toEqual([]);
});

const examples = SCENARIOS.flatMap((scenario) => {
  const { signatureExample } = readRecording(scenario);
  return signatureExample ? [{ scenario, ...signatureExample }] : [];
});

test.each(examples)("$scenario: the recorded signature verifies", (example) => {
  expect(verifySignature(example)).toBe(true);
  expect(verifySignature({ ...example, rawBody: `${example.rawBody} ` })).toBe(false);
});
