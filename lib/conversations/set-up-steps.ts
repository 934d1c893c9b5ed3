import type { SetUp } from "@/lib/conversations/queries-set-up";

export type SetUpStepName = "bot" | "owners" | "channel" | "desk" | "team" | "handoff";

export type SetUpStep = {
  name: SetUpStepName;
  /** `next` is the first that is not done. */
  state: "done" | "next" | "waiting";
  /** Nothing before it is missing, so it can be done now. */
  canBegin: boolean;
  /** When it was done. */
  at: string | null;
};

/** What has to be done until the first handoff, in order, and how far it is. */
export function setUpSteps(setUp: SetUp): SetUpStep[] {
  const { owners, channel, standing, enabledAt, defaultTeam, botAt } = setUp;
  const isVerified = owners.verified === owners.all;
  const isOn = standing === "on" || standing === "paused";
  const facts: Record<SetUpStepName, { isDone: boolean; canBegin: boolean; at: string | null }> = {
    bot: { isDone: true, canBegin: true, at: botAt },
    owners: { isDone: isVerified, canBegin: true, at: owners.at },
    channel: { isDone: channel !== null, canBegin: true, at: channel?.at ?? null },
    desk: { isDone: isOn, canBegin: isVerified && channel !== null, at: enabledAt },
    team: { isDone: defaultTeam !== null, canBegin: isOn, at: defaultTeam?.at ?? null },
    handoff: { isDone: setUp.firstHandoffAt !== null, canBegin: isOn, at: setUp.firstHandoffAt },
  };
  const names = Object.keys(facts) as SetUpStepName[];
  const next = names.find((name) => !facts[name].isDone);
  return names.map((name) => {
    const { isDone, canBegin, at } = facts[name];
    return {
      name,
      state: isDone ? "done" : name === next ? "next" : "waiting",
      canBegin,
      at: isDone ? at : null,
    };
  });
}
