import type { SetupStepName } from "@/lib/desk/schema";
import type { Step } from "@/lib/desk/setup-context";
import { account } from "@/lib/desk/steps/account";
import { agentBot } from "@/lib/desk/steps/agent-bot";
import { botAgent } from "@/lib/desk/steps/bot-agent";
import { channelConfigured } from "@/lib/desk/steps/channel-configured";
import { inbox } from "@/lib/desk/steps/inbox";
import { owners } from "@/lib/desk/steps/owners";
import { ownersVerified } from "@/lib/desk/steps/owners-verified";
import { selfTest } from "@/lib/desk/steps/self-test";

/** Each step of setting up, by its name. */
export const EVERY_STEP: Record<SetupStepName, Step> = {
  "owners-verified": ownersVerified,
  "channel-configured": channelConfigured,
  account,
  owners,
  "bot-agent": botAgent,
  inbox,
  "agent-bot": agentBot,
  "self-test": selfTest,
};
