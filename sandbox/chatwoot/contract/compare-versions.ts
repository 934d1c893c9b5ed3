import type { Exchange } from "./recording";
import type { Stage } from "./replay-stage";
import { conversationsIn, type Version, versionOf } from "./shown-conversation";

/** Where a conversation moved between two answers, or did not, otherwise than recorded. */
export function compareVersions(stage: Stage, { response, method }: Exchange, body: unknown): string[] {
  const shown = conversationsIn(body);
  return conversationsIn(response).flatMap((recorded, i) => {
    const live = shown[i];
    if (!live) return [];
    const next = {
      conversation: recorded.id,
      recorded: versionOf(recorded),
      live: versionOf(live),
      exchange: stage.clock.exchange,
      isMade: false,
    };
    const earlier = stage.answered.filter((version) => version.conversation === next.conversation);
    stage.answered.push(next);
    const broken = earlier.find((version) => !isAsRecorded(stage, version, next, method !== "GET"));
    if (!broken) return [];
    const expected = broken.recorded === next.recorded ? "to stay" : "to move on";
    const since = stage.steps[broken.exchange]?.name;
    return [`conversation ${recorded.id}: updated_at: expected ${expected} since "${since}"`];
  });
}

function isAsRecorded({ steps }: Stage, before: Version, next: Version, isWrite: boolean): boolean {
  const moved = Math.sign(next.live - before.live);
  const expected = Math.sign(next.recorded - before.recorded);
  if (moved === expected) return true;
  // What moved without a call was left to the background, which here is done before a call is answered.
  const between = steps.slice(before.exchange + 1, next.exchange);
  return moved === 0 && expected > 0 && !isWrite && !between.some((step) => step.isWrite);
}
