import { isObject } from "../cast";
import type { Stage } from "./replay-stage";
import { type ShownConversation, type Version, versionOf } from "./shown-conversation";
import { type Sight, stays, versionsOf } from "./sights";

/**
 * Where webhooks show that a conversation moved, or did not, otherwise than recorded. The recorded payloads were often
 * made after the next call, so only two things are certain: that a message moves its conversation,
 * and that a call moved nothing when its webhook still shows what was there before it.
 */
export function compareMoves(stage: Stage, sights: Sight[]): string[] {
  const versions = versionsOf(stage, sights);
  return sights.flatMap((sight) =>
    [...messageDifferences(sight), ...callDifferences(stage, sight, versions(sight))].map(
      (difference) => `${sight.name}: ${difference}`,
    ),
  );
}

function messageDifferences({ recorded, live, shown, here }: Sight): string[] {
  if (recorded.event !== "message_created") return [];
  const [expected, got] = [isMoved(recorded.body, shown), isMoved(live.body, here)];
  return (["updated_at", "last_activity_at"] as const)
    .filter((key) => expected[key] && !got[key])
    .map((key) => `${key}: expected not to be before the message`);
}

function isMoved(body: unknown, conversation: ShownConversation) {
  const created = Date.parse(isObject(body) ? String(body.created_at) : "");
  return {
    updated_at: versionOf(conversation) >= created,
    last_activity_at: conversation.last_activity_at >= Math.floor(created / 1000),
  };
}

function callDifferences({ steps }: Stage, sight: Sight, versions: Version[]): string[] {
  const { exchange } = sight.live;
  const before = steps[exchange - 1]?.versions.get(sight.here.id);
  if (!stays(sight, versions) || versionOf(sight.here) === before) return [];
  return [`updated_at: expected to stay in "${steps[exchange]?.name}"`];
}
