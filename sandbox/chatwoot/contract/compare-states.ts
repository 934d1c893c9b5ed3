import type { Bindings } from "./bindings";
import type { Recording } from "./recording";
import type { Stage } from "./replay-stage";
import { conversationsIn, type ShownConversation, type Version, versionOf } from "./shown-conversation";
import { changeIn, type Sight, stays, versionsOf } from "./sights";

type Fields = Record<
  "status" | "priority" | "assignee" | "assignee_type" | "team" | "labels" | "custom_attributes",
  unknown
>;
type State = { conversation: number; version: number; fields: Fields };

/**
 * Where webhooks show a conversation in a state that it cannot have been in. The recorded payloads were often made
 * after the next call: where it is not the same version, the state may be any that was recorded from the event on
 * and before the next call changed it.
 */
export function compareStates(stage: Stage, recording: Recording, sights: Sight[]): string[] {
  const versions = versionsOf(stage, sights);
  const states = statesIn(recording);
  return sights.flatMap((sight) => {
    const known = {
      versions: versions(sight),
      states: states.filter(({ conversation }) => conversation === sight.shown.id),
      from: earliest(sight, versions(sight), sights),
    };
    return fieldDifferences(stage.bindings, sight, allowedFields(sight, known)).map(
      (difference) => `${sight.name}: ${difference}`,
    );
  });
}

/** Every state in which a recording shows a conversation. */
function statesIn({ webhooks, exchanges }: Recording): State[] {
  const bodies = [...webhooks.map(({ body }) => body), ...exchanges.map(({ response }) => response)];
  return bodies.flatMap(conversationsIn).map((shown) => ({
    conversation: shown.id,
    version: versionOf(shown),
    fields: fieldsOf(shown),
  }));
}

const fieldsOf = ({ status, priority, meta, labels, custom_attributes }: ShownConversation): Fields => ({
  status,
  priority,
  assignee: meta.assignee?.id ?? null,
  assignee_type: meta.assignee_type ?? null,
  team: meta.team?.id ?? null,
  labels: JSON.stringify(labels),
  custom_attributes: JSON.stringify(custom_attributes),
});

/** The version that the conversation surely had reached when this was announced. */
function earliest({ live, made, recorded, shown }: Sight, versions: Version[], sights: Sight[]): number {
  const before = versions.filter(({ exchange }) => exchange < live.exchange).map((one) => one.recorded);
  const floor = Math.max(0, ...before, made?.recorded ?? 0);
  if (recorded.event !== "conversation_status_changed") return floor;
  // A changed status is told twice, and the other telling says which version it made.
  const told = sights
    .filter((other) => other.shown.id === shown.id && other.live.exchange === live.exchange)
    .flatMap((other) => (changeIn(other.recorded.body).status ? (other.made?.recorded ?? []) : []));
  return Math.max(floor, told.length > 0 ? Math.min(...told) : 0);
}

/** The first version that a later call made: here, where every call waits for the one before, it is not there yet. */
const latest = ({ live }: Sight, versions: Version[]) =>
  Math.min(
    ...versions.filter((one) => one.isMade && one.exchange > live.exchange).map((one) => one.recorded),
  );

type Known = { versions: Version[]; states: State[]; from: number };

function allowedFields(sight: Sight, { versions, states, from }: Known): Fields[] {
  const [recorded, live] = [versionOf(sight.shown), versionOf(sight.here)];
  const isSame = versions.some((one) => one.recorded === recorded && one.live === live);
  if (isSame || stays(sight, versions)) return [fieldsOf(sight.shown)];
  const after = states.filter(({ version }) => version >= from);
  const between = after.filter(({ version }) => version < latest(sight, versions));
  return (between.length > 0 ? between : after).map(({ fields }) => fields);
}

function fieldDifferences(bindings: Bindings, { here }: Sight, allowed: Fields[]): string[] {
  const got = fieldsOf(here);
  return (Object.keys(got) as (keyof Fields)[]).flatMap((key) => {
    const expected = [...new Set(allowed.map((fields) => inLiveIds(bindings, key, fields[key])))];
    if (expected.includes(got[key])) return [];
    return [`${key}: expected ${expected.map(String).join(" or ")}, got ${got[key]}`];
  });
}

function inLiveIds(bindings: Bindings, key: keyof Fields, value: unknown): unknown {
  if (value === null || (key !== "assignee" && key !== "team")) return value;
  return bindings.find(key === "assignee" ? "user" : "team", value);
}
