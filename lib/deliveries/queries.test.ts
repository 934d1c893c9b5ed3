import { beforeEach, expect, test } from "vitest";
import { inTransaction, sql } from "@/lib/db";
import { claimLanes } from "@/lib/deliveries/claim-lanes";
import { enqueueDelivery, type NewDelivery } from "@/lib/deliveries/enqueue-delivery";
import { pauseDestination } from "@/lib/deliveries/pause-destination";
import { countDead } from "@/lib/deliveries/queries";
import { listKinds, listWaitingLanes } from "@/lib/deliveries/queries-choices";
import { readDelivery } from "@/lib/deliveries/queries-delivery";
import { countDeliveries, listDeliveries } from "@/lib/deliveries/queries-page";

const acme = { id: "bot_1", organizationId: "org_1" };
const sister = { id: "bot_2", organizationId: "org_1" };
const stranger = { id: "bot_3", organizationId: "org_2" };

beforeEach(() => sql.query(`truncate "Delivery", "Lane", "Attempt", "Destination", "Conversation"`));

/** Adds one; by itself it is the bot's, to the desk, pending. */
async function add(change: Partial<NewDelivery> & { bot?: typeof acme } = {}): Promise<number> {
  const { bot = acme, ...more } = change;
  const [id] = await inTransaction((tx) =>
    enqueueDelivery(tx, {
      organizationId: bot.organizationId,
      botId: bot.id,
      lane: "desk:cnv_1",
      destination: "desk:org_1",
      kind: "desk.message",
      payload: {},
      ...more,
    }),
  );
  return id as number;
}

const become = (state: string, ...ids: number[]) =>
  sql.query(`update "Delivery" set state = $1, "settledAt" = now(), attempts = 1 where id = any($2)`, [
    state,
    ids,
  ]);

const letter = { botId: undefined, lane: "mail:ben@acme.test", destination: "mail", kind: "mail.letter" };
const list = async (...given: Parameters<typeof listDeliveries>) =>
  (await listDeliveries(...given)).deliveries.map(({ id }) => id);

test("a bot's deliveries stand with those of its organization, and with nobody else's", async () => {
  const own = await add();
  await add({ bot: sister });
  await add({ bot: stranger });
  const ours = await add(letter as Partial<NewDelivery>);
  await add({ ...letter, bot: stranger } as Partial<NewDelivery>);
  await become("delivered", ours);
  expect(await list(acme, {})).toEqual([ours, own]);
  expect(await countDeliveries(acme, {})).toEqual({ all: 2, pending: 1, dead: 0, delivered: 1 });
  expect(await listKinds(acme)).toEqual(["desk.message", "mail.letter"]);
});

test("what the organization has planned for later stands there when its time has come", async () => {
  const check = { botId: undefined, lane: "check:org_1", destination: "setup:org_1", kind: "setup.check" };
  const id = await add({ ...check, dueAt: new Date(Date.now() + 60_000) } as Partial<NewDelivery>);
  expect(await list(acme, {})).toEqual([]);
  expect(await countDeliveries(acme, {})).toMatchObject({ all: 0 });
  await sql.query(`update "Delivery" set "dueAt" = now()`);
  expect(await list(acme, {})).toEqual([id]);
  const [line] = (await listDeliveries(acme, {})).deliveries;
  expect(Date.parse(line?.plannedAt ?? "")).toBeGreaterThanOrEqual(Date.parse(line?.createdAt ?? ""));
});

test("every filter narrows the list and its counts alike", async () => {
  const pending = await add();
  const [dead, other, done] = [
    await add({ lane: "bot:cnv_1", kind: "handoff.ended" }),
    await add(),
    await add(),
  ];
  await become("dead", dead);
  await become("delivered", other, done);
  await sql.query(`update "Delivery" set "createdAt" = now() - interval '2 days' where id <= $1`, [other]);
  expect(await list(acme, { state: "pending" })).toEqual([pending]);
  expect(await list(acme, { state: "dead" })).toEqual([dead]);
  expect(await list(acme, { state: "delivered" })).toEqual([done, other]);
  expect(await list(acme, { kind: "handoff.ended" })).toEqual([dead]);
  expect(await list(acme, { lanes: ["bot:cnv_1", "intake:cnv_1"] })).toEqual([dead]);
  expect(await list(acme, { created: "day" })).toEqual([done]);
  expect(await list(acme, { created: "week", state: "dead" })).toEqual([dead]);
  expect(await list(acme, { created: "hour", state: "dead" })).toEqual([]);
  expect(await countDeliveries(acme, { kind: "desk.message" })).toEqual({
    all: 3,
    pending: 1,
    dead: 0,
    delivered: 2,
  });
  expect(await countDeliveries(acme, { created: "day" })).toMatchObject({ all: 1, delivered: 1 });
  expect(await countDeliveries(acme, { lanes: ["bot:cnv_1"] })).toMatchObject({ all: 1, dead: 1 });
});

test("pages follow each other without gaps, down and up again", async () => {
  const ids: number[] = [];
  for (let n = 0; n < 10; n++) ids.unshift(await add(n % 3 === 0 ? (letter as Partial<NewDelivery>) : {}));
  await become("delivered", ...ids.slice(2, 6));
  const first = await listDeliveries(acme, {}, 4);
  expect(first.deliveries.map(({ id }) => id)).toEqual(ids.slice(0, 4));
  expect(first).toMatchObject({ above: 0, hasOlder: true });
  const second = await listDeliveries(acme, { before: ids[3] }, 4);
  expect(second.deliveries.map(({ id }) => id)).toEqual(ids.slice(4, 8));
  expect(second).toMatchObject({ above: 4, hasOlder: true });
  const last = await listDeliveries(acme, { before: ids[7] }, 4);
  expect(last.deliveries.map(({ id }) => id)).toEqual(ids.slice(8));
  expect(last).toMatchObject({ above: 8, hasOlder: false });
  const up = await listDeliveries(acme, { after: ids[8] }, 4);
  expect(up.deliveries.map(({ id }) => id)).toEqual(ids.slice(4, 8));
  expect(up).toMatchObject({ above: 4, hasOlder: true });
  // Near the top there is no half page: it is the first one.
  expect(await list(acme, { after: ids[2] }, 4)).toEqual(ids.slice(0, 4));
});

test("what is pending is at its turn or behind, at work or paused", async () => {
  const [head, behind, elsewhere] = [
    await add({ kind: "message.created" }),
    await add({ kind: "handoff.joined" }),
    await add({ lane: "bot:cnv_1", destination: "channel:chn_1", dueAt: new Date(Date.now() + 60_000) }),
  ];
  const standing = async () =>
    Object.fromEntries((await listDeliveries(acme, {})).deliveries.map((one) => [one.id, one.standing]));
  expect(await standing()).toMatchObject({
    [head]: { is: "pending", next: null },
    [behind]: { is: "behind", waitsFor: "message.created" },
    [elsewhere]: { is: "pending", next: expect.stringContaining("T") },
  });
  await pauseDestination({ destination: "desk:org_1", organizationId: "org_1", reason: "401" });
  expect((await standing())[head]).toEqual({ is: "paused" });
  await sql.query(`truncate "Destination"`);
  await claimLanes({ lease: "l", leaseMs: 10_000, room: {}, roomElsewhere: 5, lanes: 5, perLane: 5 });
  expect((await standing())[head]).toEqual({ is: "running" });
});

test("lanes bear the runtime's own name, and those that wait longest are offered", async () => {
  await sql.query(
    `insert into "Conversation" (id, "organizationId", "botId", "externalId") values ('cnv_1', 'org_1', 'bot_1', 'web-91c0de')`,
  );
  const first = await add({ conversationId: "cnv_1" });
  await add({ conversationId: "cnv_1", lane: "bot:cnv_1" });
  expect((await listDeliveries(acme, {})).deliveries.map(({ lane }) => lane)).toEqual([
    "bot:web-91c0de",
    "desk:web-91c0de",
  ]);
  expect(await listWaitingLanes(acme)).toEqual(["desk:web-91c0de", "bot:web-91c0de"]);
  await become("dead", first);
  expect(await listWaitingLanes(acme)).toEqual(["bot:web-91c0de"]);
});

test("the dead that need somebody are the bot's and its organization's", async () => {
  const ids = [await add(), await add(letter as Partial<NewDelivery>), await add({ bot: sister })];
  await become("dead", ...ids, await add({ bot: stranger }));
  expect(await countDead(acme)).toBe(2);
});

test("a delivery is read with its attempts and what went over the wire in the chosen one", async () => {
  const id = await add();
  const exchange = (status: number) =>
    JSON.stringify({
      request: { method: "POST", url: "http://x", body: "{}" },
      answer: { status, body: "" },
    });
  await sql.query(
    `insert into "Attempt" ("organizationId", "deliveryId", number, "startedAt", ms, outcome, status, detail) values
     ('org_1', $1, 1, now(), 12, 'retry', 503, $2), ('org_1', $1, 2, now(), 9, 'refused', 422, $3)`,
    [id, exchange(503), exchange(422)],
  );
  const last = await readDelivery(acme, id);
  expect(last?.tries.map(({ number, outcome, status }) => [number, outcome, status])).toEqual([
    [1, "retry", 503],
    [2, "refused", 422],
  ]);
  expect(last?.shown).toMatchObject({ number: 2, exchange: { answer: { status: 422 } } });
  expect((await readDelivery(acme, id, 1))?.shown).toMatchObject({ number: 1 });
  expect(await readDelivery(stranger, id)).toBeNull();
  expect(await readDelivery(sister, id)).toBeNull();
});

test("a letter's content is never read", async () => {
  const id = await add({ ...letter, payload: { sealed: "secret" } } as Partial<NewDelivery>);
  const detail = { request: { method: "SMTP", url: "smtp://mail", body: "Subject: Your password" } };
  await sql.query(
    `insert into "Attempt" ("organizationId", "deliveryId", number, "startedAt", ms, outcome, detail)
     values ('org_1', $1, 1, now(), 5, 'retry', $2)`,
    [id, JSON.stringify(detail)],
  );
  const view = await readDelivery(acme, id);
  expect(view?.shown?.exchange?.request).toEqual({ method: "SMTP", url: "smtp://mail" });
  expect(JSON.stringify(view)).not.toMatch(/secret|password/);
});
