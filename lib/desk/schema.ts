import { z } from "zod";

/** What switching Chatwoot on consists of, in order. */
export const SETUP_STEPS = [
  "owners-verified",
  "channel-configured",
  "account",
  "owners",
  "bot-agent",
  "inbox",
  "agent-bot",
  "self-test",
] as const;
export type SetupStepName = (typeof SETUP_STEPS)[number];

export const STEP_STATES = ["waiting", "running", "done", "failed"] as const;
export type StepState = (typeof STEP_STATES)[number];

export const RUN_STATES = ["running", "done", "failed", "stopped"] as const;
export type RunState = (typeof RUN_STATES)[number];

/** Facts that the words of a step are made of. */
export type StepWords = Record<string, string | number>;

/** Why a step failed, and what to do. */
export type StepProblem = { message: string; fix?: string };

export const botSchema = z.object({ botId: z.string().max(40) });
