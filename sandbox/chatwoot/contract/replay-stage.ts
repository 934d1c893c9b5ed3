import type { StartedChatwoot } from "../start-chatwoot";
import { Bindings } from "./bindings";
import type { HookReceiver } from "./hook-receiver";

/** Where a recording is done again. */
export type Stage = {
  chatwoot: StartedChatwoot;
  hooks: HookReceiver;
  bindings: Bindings;
  /** The address of the file that came last. */
  fileUrl: string;
};

export const newStage = (chatwoot: StartedChatwoot, hooks: HookReceiver): Stage => ({
  chatwoot,
  hooks,
  bindings: new Bindings(),
  fileUrl: "",
});
