import { isObject } from "../cast";
import type { ReceivedWebhook } from "./hook-receiver";
import type { RecordedWebhook } from "./recording";
import type { Stage } from "./replay-stage";
import { conversationsIn, type ShownConversation, type Version, versionOf } from "./shown-conversation";

export type Live = ReceivedWebhook & { event: string; body: unknown };

/** A recorded webhook and the one that came for it. */
export type Pair = { name: string; recorded: RecordedWebhook; live: Live };

/** A recorded webhook that shows a conversation, and how the one that came for it shows it. */
export type Sight = Pair & {
  shown: ShownConversation;
  here: ShownConversation;
  /** The version that this webhook tells of, when it tells of a change. */
  made: Version | undefined;
};

export function sightOf(pair: Pair): Sight[] {
  const [shown] = conversationsIn(pair.recorded.body);
  const [here] = conversationsIn(pair.live.body);
  if (!shown || !here) return [];
  const [recorded, live] = [madeBy(pair.recorded.body), madeBy(pair.live.body)];
  const isChange = recorded !== null && live !== null;
  const { exchange } = pair.live;
  const made = isChange ? { conversation: shown.id, recorded, live, exchange, isMade: true } : undefined;
  return [{ ...pair, shown, here, made }];
}

type Change = Record<string, { current_value?: unknown } | undefined>;

export function changeIn(body: unknown): Change {
  const list = isObject(body) ? body.changed_attributes : null;
  return Array.isArray(list) ? Object.assign({}, ...list) : {};
}

function madeBy(body: unknown): number | null {
  const at = changeIn(body).updated_at?.current_value;
  return typeof at === "string" ? Date.parse(at) : null;
}

/** For each sight the versions of its conversation that are known by answers and by changes. */
export function versionsOf({ answered }: Stage, sights: Sight[]): (sight: Sight) => Version[] {
  const all = [...answered, ...sights.flatMap(({ made }) => made ?? [])];
  return ({ shown }) => all.filter(({ conversation }) => conversation === shown.id);
}

/** What was there before the call, and still is what the webhook shows: the call moved nothing. */
export const stays = ({ live, shown }: Sight, versions: Version[]) =>
  versions.some(({ recorded, exchange }) => exchange < live.exchange && recorded === versionOf(shown));
