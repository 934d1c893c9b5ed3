import type { ChatwootAccess } from "@/lib/chatwoot/call-chatwoot";
import type { DeskAccess } from "@/lib/chatwoot/desk-access";
import type { StepWords } from "@/lib/desk/schema";
import { open } from "@/lib/secret-box";
import type { Desk, Inbox } from "@/prisma/client/client";

/** A bot's place at the desk, as it was read just now. */
export type DeskPlace = {
  platform: ChatwootAccess;
  organization: { id: string; name: string };
  bot: { id: string; name: string };
  desk: Desk;
  inbox: Inbox;
};

/** What a step of setting up works with; the rows are read anew before each step. */
export type SetupContext = DeskPlace & {
  runId: string;
  /** The id of the user who wanted it. */
  startedBy: string;
  /** An earlier attempt at this step may have got through: find before making. */
  isSuspect: boolean;
  /** Shows how far a long step is. */
  say(words: StepWords): Promise<void>;
};

/** One step: it finds before it makes, so it can be run any number of times. Returns what to say of it. */
export type Step = (context: SetupContext) => Promise<StepWords>;

/** Access to the account as BotAgent1, who must have been made. */
export function asBotAgent({ website, chatwootAccountId, botAgentTokenSealed }: Desk): DeskAccess {
  if (chatwootAccountId === null || botAgentTokenSealed === null)
    throw new Error("The desk has no BotAgent1 yet");
  return { website, accountId: chatwootAccountId, token: open(botAgentTokenSealed) };
}
