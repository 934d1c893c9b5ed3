import { expect, test } from "vitest";
import { hasRecovered, isHeld, learn, openRoom, type Room } from "@/lib/worker/room";

const desk = { destination: "desk:org_1", kind: "desk.message", own: 0 };

function fail(room: Room, ...times: number[]): Room {
  return times.reduce((before, now) => learn(before, { ...desk, outcome: "retry", ms: 5, now }), room);
}

type Desk = (inFlight: number, answer: number) => number;

/** How a desk is known after so many answers; how long each takes may depend on how many are under way. */
function known(msOf: Desk, answers = 2_000, room = openRoom()): Room {
  for (let n = 0; n < answers; n++) {
    room = learn(room, { ...desk, outcome: "done", ms: msOf(Math.floor(room.limit), n), now: n });
  }
  return room;
}

const settle = (msOf: Desk): number => Math.floor(known(msOf).limit);

test("a desk that answers at once, and then in 35 ms, is not slow", () => {
  expect(settle((inFlight) => (inFlight === 1 ? 4 : 35))).toBe(32);
});

test("a desk that is as quick with many in flight gets as many as there may be", () => {
  expect(settle(() => 20)).toBe(32);
});

test("a desk that does one at a time, whatever it is sent, gets few", () => {
  expect(settle((inFlight) => 32 * inFlight)).toBeLessThanOrEqual(3);
});

test("a desk that loses one call in ten still gets many at a time", () => {
  let room = openRoom();
  for (let n = 0; n < 2_000; n++)
    room = learn(room, { ...desk, outcome: n % 10 === 0 ? "retry" : "done", ms: 20, now: n });
  expect(room.limit).toBeGreaterThan(15);
});

test("failures in a row send out all but one", () => {
  expect(fail({ ...openRoom(), limit: 32 }, 1, 2, 3, 4, 5, 6, 7).limit).toBe(1);
});

test("a desk that does 31 a second with one in flight and 23 with sixteen gets few", () => {
  const perSecond = (inFlight: number) => 31 - (8 * (inFlight - 1)) / 15;
  expect(settle((inFlight) => (inFlight * 1_000) / perSecond(inFlight))).toBeLessThanOrEqual(3);
});

test("a desk that is quicker with some in flight than with many gets some", () => {
  expect(settle((inFlight) => (inFlight <= 8 ? 20 : 20 + 10 * (inFlight - 8)))).toBeLessThanOrEqual(12);
  expect(settle((inFlight) => (inFlight <= 8 ? 20 : 20 + 10 * (inFlight - 8)))).toBeGreaterThanOrEqual(8);
});

test("answers of which many are late, because we are busy ourselves, send nobody out", () => {
  expect(settle((_, answer) => (answer % 3 === 0 ? 21 : 70))).toBe(32);
});

test("while we are busy ourselves, nobody is sent out and no answer is thought quicker than it was", () => {
  let room = openRoom();
  const answer = (ms: number, own: number, times: number) => {
    for (let n = 0; n < times; n++) room = learn(room, { ...desk, outcome: "done", ms, own, now: n });
  };
  answer(300, 280, 200);
  expect(room.limit).toBeGreaterThan(8);
  answer(20, 0, 2_000);
  expect(room.limit).toBe(32);
  answer(120, 100, 500);
  expect(room.limit).toBe(32);
});

test("what calls nobody tells nothing of a desk, and holds up nothing else", () => {
  let room = openRoom();
  const nobody = { kind: "desk.message", own: 0, outcome: "done", ms: null, now: 0 } as const;
  for (let n = 0; n < 100; n++) room = learn(room, { ...nobody, destination: "desk:org_1" });
  expect(room.limit).toBe(1);
  room = known(() => 20, 2_000, room);
  expect(room.limit).toBe(32);
  for (let n = 0; n < 10; n++) room = learn(room, { ...nobody, destination: "mail:org_1" });
  expect(room.limit).toBe(4);
});

test("a desk that has become slower, whatever it is sent, gets few at first and many again", () => {
  const quick = known(() => 20);
  const slow = known(() => 60, 200, quick);
  expect(slow.limit).toBeLessThan(4);
  expect(known(() => 60, 4_000, slow).limit).toBe(32);
});

test("each kind is held against its own best", () => {
  let room = openRoom();
  for (let n = 0; n < 3_000; n++) {
    const [kind, ms] = n % 2 === 0 ? ["desk.message", 20] : ["desk.hand-off", 90];
    room = learn(room, {
      destination: "desk:org_1",
      kind: kind as string,
      outcome: "done",
      ms: ms as number,
      own: 0,
      now: n,
    });
  }
  expect(room.limit).toBe(32);
});

test("a few failures are no outage", () => {
  expect(fail(openRoom(), 1, 2, 3, 4).heldUntil).toBe(0);
});

test("failures over hours, of one delivery that cannot work, are no outage", () => {
  expect(fail(openRoom(), 0, 5_000, 300_000, 2_000_000, 9_000_000).heldUntil).toBe(0);
});

test("five failures within a short time are: it is left alone, longer each time, until it answers", () => {
  const down = fail(openRoom(), 0, 1, 2, 3, 1_000);
  expect(down.heldUntil).toBe(1_500);
  const still = fail(down, 1_500);
  expect(still.heldUntil).toBe(2_500);
  const long = fail(still, 2_500, 4_500, 8_500, 16_500, 31_500);
  expect(long.heldUntil - 31_500).toBe(15_000);
  const back = learn(long, { ...desk, outcome: "done", ms: 5, now: 46_500 });
  expect([hasRecovered(long, back), back.heldUntil, back.failedAt]).toEqual([true, 0, []]);
});

test("what was in flight when it began to fail makes it no longer", () => {
  const down = fail(openRoom(), 0, 1, 2, 3, 4);
  const more = fail(down, 5, 6, 7, 8);
  expect([more.heldUntil, isHeld(down, more)]).toEqual([down.heldUntil, false]);
});

test("what failed elsewhere tells nothing of the desk, neither bad nor good", () => {
  const shaky = fail({ ...openRoom(), limit: 8 }, 0, 1, 2, 3);
  const elsewhere = { ...desk, outcome: "retry", ms: "elsewhere", now: 4 } as const;
  expect(learn(shaky, elsewhere)).toEqual(shaky);
});

test("a refusal is an answer", () => {
  const shaky = fail(openRoom(), 0, 1, 2, 3);
  expect(learn(shaky, { ...desk, outcome: "refused", ms: 5, now: 4 }).failedAt).toEqual([]);
});
