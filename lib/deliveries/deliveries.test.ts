import { beforeEach, expect, test } from "vitest";
import { inTransaction, sql } from "@/lib/db";
import { type ClaimedLane, keepLanes, releaseLanes } from "@/lib/deliveries/claim-lanes";
import { holdDestination, pauseDestination, resumeDestinations } from "@/lib/deliveries/pause-destination";
import { redeliver } from "@/lib/deliveries/redeliver";
import { settleDeliveries } from "@/lib/deliveries/settle-deliveries";
import { add, addAlone, claim, LEASE, settlement } from "@/lib/testing/lanes-of-test";

beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Attempt", "Destination"`));

const expireLeases = () =>
  sql.query(`update "Lane" set "dueAt" = now() - interval '1 second' where lease is not null`);

test("a lane is given to one claim only, with its deliveries in order", async () => {
  const ids = [...(await add("a")), ...(await add("a")), ...(await add("a"))];
  const [lane] = await claim();
  expect(lane?.deliveries.map((delivery) => delivery.id)).toEqual(ids);
  expect(await claim()).toEqual([]);
});

test("settling one delivery leaves the lane's others, and the last one empties it", async () => {
  await add("a");
  await add("a");
  const [first] = await claim({ perLane: 1 });
  await settleDeliveries([settlement(first as ClaimedLane)], LEASE);
  const [second] = await claim({ perLane: 1 });
  expect(second?.deliveries).toHaveLength(1);
  await settleDeliveries([settlement(second as ClaimedLane)], LEASE);
  expect(await claim()).toEqual([]);
  expect(await sql.query(`select pending, "dueAt", lease from "Lane"`)).toEqual([
    { pending: 0, dueAt: null, lease: null },
  ]);
});

test("what is added while a lane is held is found when it is settled", async () => {
  await add("a");
  const [lane] = await claim();
  await add("a");
  await settleDeliveries([settlement(lane as ClaimedLane)], LEASE);
  expect((await claim())[0]?.deliveries).toHaveLength(1);
});

test("a killed worker's lane comes back as suspect, and its own settlement is void", async () => {
  await add("a");
  const [lost] = await claim();
  await expireLeases();
  const [again] = await claim();
  expect(again?.isSuspect).toBe(true);
  expect(await settleDeliveries([settlement(lost as ClaimedLane)], LEASE)).toEqual(new Set());
  expect(await settleDeliveries([settlement(again as ClaimedLane)], LEASE)).toEqual(new Set(["a"]));
  expect(await sql.query(`select state from "Delivery"`)).toEqual([{ state: "delivered" }]);
});

test("a suspect lane that is given back unworked stays suspect, and one that is not does not become so", async () => {
  await add("a");
  await claim();
  await expireLeases();
  const [again] = await claim();
  await releaseLanes([again as ClaimedLane]);
  const [third] = await claim();
  expect(third?.isSuspect).toBe(true);
  await settleDeliveries(
    [settlement(third as ClaimedLane, 0, { outcome: "retry", state: "pending", next: new Date() })],
    LEASE,
  );
  const [fourth] = await claim();
  await releaseLanes([fourth as ClaimedLane]);
  expect((await claim())[0]?.isSuspect).toBe(false);
});

test("a destination that was left alone is looked at again, until it is resumed", async () => {
  await add("a");
  const held = {
    destination: "desk:org_1",
    organizationId: "org_1",
    reason: "It does not answer",
    lane: "a",
  };
  await holdDestination(held, new Date(Date.now() + 60_000));
  expect(await claim()).toEqual([]);
  await holdDestination(held, new Date());
  const [looking] = await claim();
  expect(looking?.isLookingAgain).toBe(true);
  await resumeDestinations(["desk:org_1"]);
  await releaseLanes([looking as ClaimedLane]);
  expect((await claim())[0]?.isLookingAgain).toBe(false);
});

test("the heartbeat keeps a lane", async () => {
  await add("a");
  const lanes = await claim();
  await expireLeases();
  await keepLanes(lanes, LEASE);
  expect(await claim()).toEqual([]);
});

test("a lane waits while its head waits, and others do not", async () => {
  await add("a");
  await add("a");
  const [lane] = await claim();
  const next = new Date(Date.now() + 60_000);
  await settleDeliveries(
    [settlement(lane as ClaimedLane, 0, { outcome: "retry", state: "pending", next })],
    LEASE,
  );
  await add("b");
  expect((await claim()).map((claimed) => claimed.lane)).toEqual(["b"]);
});

test("what a human waits for goes first", async () => {
  await add("chatter-1");
  await add("chatter-2");
  await add("human", { urgency: 0 });
  expect((await claim({ lanes: 1, roomElsewhere: 1 })).map((lane) => lane.lane)).toEqual(["human"]);
});

test("what is no word goes after all words, however long it has waited", async () => {
  await add("receipt", { urgency: 2 });
  await add("chatter");
  expect((await claim({ lanes: 1, roomElsewhere: 1 })).map((lane) => lane.lane)).toEqual(["chatter"]);
});

test("a destination gets no more lanes than it has room for", async () => {
  for (const lane of ["a", "b", "c"]) await add(lane);
  await add("other", { destination: "desk:org_2" });
  const lanes = await claim({ room: { "desk:org_1": 1 } });
  expect(lanes.map((lane) => lane.destination).sort()).toEqual(["desk:org_1", "desk:org_2"]);
});

test("one destination with more lanes than one looks at hides no other", async () => {
  await sql.query(`
    with waiting as (
      insert into "Delivery" ("organizationId", lane, destination, kind, payload)
      select 'org_1', 'many ' || n, 'desk:many', 'test', '{}' from generate_series(1, 500) n returning lane, destination)
    insert into "Lane" (lane, "organizationId", destination, pending, "dueAt")
    select lane, 'org_1', destination, 1, now() - interval '1 hour' from waiting`);
  await add("one", { destination: "desk:one" });
  const lanes = await claim({ room: { "desk:many": 1, "desk:one": 1 } });
  expect(lanes.map(({ destination }) => destination).sort()).toEqual(["desk:many", "desk:one"]);
});

test("a paused destination gets nothing until it is resumed, and spends nothing", async () => {
  await add("a");
  await pauseDestination({ destination: "desk:org_1", organizationId: "org_1", reason: "refused" });
  expect(await claim()).toEqual([]);
  await resumeDestinations(["desk:org_1"]);
  expect((await claim())[0]?.deliveries[0]?.attempts).toBe(0);
});

test("the same dedupe key, written by several at once, is one delivery, and nobody fails", async () => {
  const written = await Promise.all([1, 2, 3, 4].map(() => add("a", { dedupeKey: "slot-1" })));
  expect(written.flat()).toHaveLength(1);
  const alone = await Promise.all([1, 2, 3, 4].map(() => addAlone("a", { dedupeKey: "slot-2" })));
  expect(alone.flat()).toHaveLength(1);
});

test("the same dedupe key is one delivery, also in one call", async () => {
  await add("a", { dedupeKey: "webhook-1" });
  expect(await add("a", { dedupeKey: "webhook-1" })).toEqual([]);
  expect(await sql.query(`select pending from "Lane"`)).toEqual([{ pending: 1 }]);
});

test("the dead come back in their order, once, however often it is clicked", async () => {
  const ids = [...(await add("a")), ...(await add("a"))];
  const [lane] = await claim();
  for (const index of [0, 1]) {
    await settleDeliveries(
      [settlement(lane as ClaimedLane, index, { outcome: "refused", state: "dead", keeps: index === 0 })],
      LEASE,
    );
  }
  const clicks = [1, 2, 3].map(() => inTransaction((tx) => redeliver(tx, "org_1", ids)));
  expect((await Promise.all(clicks)).sort()).toEqual([0, 0, 2]);
  expect((await claim())[0]?.deliveries.map((delivery) => delivery.id)).toEqual(ids);
});

const failing = { outcome: "retry", state: "pending" } as const;
const inAnHour = () => new Date(Date.now() + 3_600_000);

test("what is sent again goes at once, although a younger one of its lane waits for its next try", async () => {
  const [dead] = [...(await add("a")), ...(await add("a"))];
  const [lane] = await claim();
  const refusal = settlement(lane as ClaimedLane, 0, { outcome: "refused", state: "dead", keeps: true });
  await settleDeliveries([refusal], LEASE);
  await settleDeliveries([settlement(lane as ClaimedLane, 1, { ...failing, next: inAnHour() })], LEASE);
  expect(await inTransaction((tx) => redeliver(tx, "org_1", [Number(dead)]))).toBe(1);
  expect((await claim())[0]?.deliveries[0]?.id).toBe(dead);
});

test("what is sent again waits behind an older one of its lane that waits for its next try", async () => {
  const [, dead] = [...(await add("a")), ...(await add("a"))];
  const [lane] = await claim();
  await settleDeliveries([settlement(lane as ClaimedLane, 0, { ...failing, next: inAnHour() })], LEASE);
  await sql.query(`update "Delivery" set state = 'dead' where id = $1`, [dead]);
  await inTransaction((tx) => redeliver(tx, "org_1", [Number(dead)]));
  expect(await claim()).toEqual([]);
});

test("what is sent again while a younger one of its lane is just tried does not wait for that one's next try", async () => {
  const [dead] = [...(await add("a")), ...(await add("a"))];
  const [lane] = await claim();
  const refusal = settlement(lane as ClaimedLane, 0, { outcome: "refused", state: "dead", keeps: true });
  await settleDeliveries([refusal], LEASE);
  await inTransaction((tx) => redeliver(tx, "org_1", [Number(dead)]));
  await settleDeliveries([settlement(lane as ClaimedLane, 1, { ...failing, next: inAnHour() })], LEASE);
  expect((await claim())[0]?.deliveries[0]?.id).toBe(dead);
});

test("a lane that a worker holds stays its own while what died there is sent again", async () => {
  const [dead] = [...(await add("a")), ...(await add("a"))];
  const [lane] = await claim();
  const refusal = settlement(lane as ClaimedLane, 0, { outcome: "refused", state: "dead", keeps: true });
  await settleDeliveries([refusal], LEASE);
  await inTransaction((tx) => redeliver(tx, "org_1", [Number(dead)]));
  expect(await claim()).toEqual([]);
  expect(await settleDeliveries([settlement(lane as ClaimedLane, 1)], LEASE)).toEqual(new Set(["a"]));
  expect((await claim())[0]?.deliveries.map(({ id }) => id)).toEqual([dead]);
});

test("another organization's dead are not revived", async () => {
  const ids = await add("a");
  const [lane] = await claim();
  await settleDeliveries([settlement(lane as ClaimedLane, 0, { outcome: "refused", state: "dead" })], LEASE);
  expect(await inTransaction((tx) => redeliver(tx, "org_2", ids))).toBe(0);
});

test("a lane given back is due when its head is", async () => {
  await add("a");
  const [lane] = await claim();
  await releaseLanes([{ ...(lane as ClaimedLane), dueAt: new Date(Date.now() + 60_000) }]);
  expect(await claim()).toEqual([]);
});

test("what is settled twice, because the answer to the first was lost, is settled once", async () => {
  for (const n of [1, 2, 3]) await add("lane", { payload: { n } });
  const [lane] = await claim();
  const first = settlement(lane as ClaimedLane, 0, { keeps: true });
  expect(await settleDeliveries([first], LEASE)).toEqual(new Set(["lane"]));
  expect(await settleDeliveries([first], LEASE)).toEqual(new Set());
  expect(await sql.query(`select pending from "Lane"`)).toEqual([{ pending: 2 }]);
});
