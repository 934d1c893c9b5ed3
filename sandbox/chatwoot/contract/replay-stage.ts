import type { ChatwootOptions } from "../create-chatwoot";
import { type StartedChatwoot, startChatwoot } from "../start-chatwoot";
import { Bindings } from "./bindings";
import { type HookReceiver, startHookReceiver } from "./hook-receiver";
import type { Version } from "./shown-conversation";
import { StageClock } from "./stage-clock";

/** What one call left behind: which version each conversation was in when all was done, by its live id. */
export type Step = { name: string; isWrite: boolean; versions: ReadonlyMap<number, number> };

/** Where a recording is done again. */
export type Stage = {
  chatwoot: StartedChatwoot;
  hooks: HookReceiver;
  bindings: Bindings;
  clock: StageClock;
  steps: Step[];
  /** The versions of conversations that answers showed. */
  answered: Version[];
  /** The address of the file that came last. */
  fileUrl: string;
  close(): Promise<void>;
};

export async function startStage(options: Partial<ChatwootOptions> = {}): Promise<Stage> {
  const clock = new StageClock();
  const hooks = await startHookReceiver(() => clock.exchange);
  const chatwoot = await startChatwoot({ ...options, millis: clock.millis });
  return {
    chatwoot,
    hooks,
    clock,
    bindings: new Bindings(),
    steps: [],
    answered: [],
    fileUrl: "",
    async close() {
      await chatwoot.close();
      await hooks.close();
    },
  };
}
