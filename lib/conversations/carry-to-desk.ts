import { ChatwootError, outcomeOfChatwootError } from "@/lib/chatwoot/chatwoot-error";
import type { Job } from "@/lib/deliveries/job";
import { type DeskOfBot, deskOf, hasMoved } from "@/lib/desk/desk-of";
import { done, type Outcome, retry } from "@/lib/outcome";

/** What a handler of a desk lane is given: its delivery, and the desk that is switched on. */
export type DeskJob = Job & { conversationId: string; botId: string; desk: DeskOfBot };

/** Wraps a handler of a desk lane: finds the desk, and turns what Chatwoot refuses into an outcome. */
export const carryToDesk =
  (carry: (job: DeskJob) => Promise<Outcome>, find: (botId: string) => Promise<DeskOfBot | null> = deskOf) =>
  async (job: Job): Promise<Outcome> => {
    const { botId, conversationId } = job;
    if (!botId || !conversationId) throw new Error("A desk delivery names its bot and its conversation");
    const desk = await find(botId);
    if (!desk) return done("not carried: Chatwoot was switched off");
    // Chatwoot has no idempotency: who was frozen for longer than the lease must not write what another wrote.
    const mayWrite = job.isOurs;
    const guarded = {
      ...desk,
      botAgent: { ...desk.botAgent, mayWrite },
      agentBot: { ...desk.agentBot, mayWrite },
    };
    try {
      return await carry({ ...job, botId, conversationId, desk: guarded });
    } catch (error) {
      if (!(error instanceof ChatwootError)) throw error;
      const outcome = outcomeOfChatwootError(error);
      const isFinal = outcome.kind === "refused" || outcome.kind === "paused";
      if (isFinal && (await hasMoved(botId, desk))) return retry("The desk was set up anew meanwhile");
      return outcome;
    }
  };
