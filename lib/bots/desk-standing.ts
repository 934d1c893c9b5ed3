/** Where a chatbot stands with Chatwoot. `paused`: its desk refuses us, so everything for it waits. */
export type DeskStanding = "off" | "setting-up" | "failed" | "on" | "paused";

type Seen = {
  isOn: boolean;
  isPaused: boolean;
  /** How the newest set-up stands. */
  runState: string | null;
};

/** What is under way is said first, then what is, then what went wrong. */
export function deskStanding({ isOn, isPaused, runState }: Seen): DeskStanding {
  if (runState === "running") return "setting-up";
  if (isOn) return isPaused ? "paused" : "on";
  return runState === "failed" ? "failed" : "off";
}
