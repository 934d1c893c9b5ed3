import { z } from "zod";
import type { CheckName } from "@/lib/desk/choices";

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

const STEP_STATES = ["waiting", "running", "done", "failed"] as const;
export type StepState = (typeof STEP_STATES)[number];

const RUN_STATES = ["running", "done", "failed", "stopped"] as const;
export type RunState = (typeof RUN_STATES)[number];

/** Facts that the words of a step are made of. */
export type StepWords = Record<string, string | number>;

/** Why a step failed, what to do, and how often it was tried. */
export type StepProblem = { message: string; fix?: string; tries?: number };

export const botSchema = z.object({ botId: z.string().max(40) });

/** `unknown`: it could not be asked, because something before it fails. */
export type CheckState = "passed" | "attention" | "broken" | "unknown";

/** One check: how it went, and the facts that its words are made of. */
export type Check = { name: CheckName; state: CheckState; facts: Record<string, string | number> };

export const findingSchema = z.object({ findingId: z.string().max(40) });
