import { ChatwootError, outcomeOfChatwootError } from "@/lib/chatwoot/chatwoot-error";
import type { Handler, Job } from "@/lib/deliveries/job";
import { DESK_POLICY } from "@/lib/deliveries/next-attempt";
import { type Outcome, retry } from "@/lib/outcome";

/** A handler that has the desk follow something of ours, and tries again for as long as the desk refuses it. */
export const followAtDesk = (follow: (job: Job) => Promise<Outcome>): Handler => ({
  policy: DESK_POLICY,
  run: async (job) => {
    try {
      return await follow(job);
    } catch (error) {
      if (!(error instanceof ChatwootError)) throw error;
      const outcome = outcomeOfChatwootError(error);
      // Pausing would stop the very lanes in which desks are set up and looked at.
      return outcome.kind === "paused" ? retry(outcome.reason, outcome.exchange) : outcome;
    }
  },
});
