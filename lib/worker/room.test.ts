import { expect, test } from "vitest";
import { hasRecovered, isHeld, learn, openRoom, type Room } from "@/lib/worker/room";

const desk = { destination: "desk:org_1", kind: "desk.message" };

function fail(room: Room, ...times: number[]): Room {
  return times.reduce((before, now) => learn(before, { ...desk, outcome: "retry", ms: 5, now }), room);
}

/** A desk whose answers take longer the more of them are under way. */
function settle(msOf: (inFlight: number) => number, samples = 2_000): number {
  let room = openRoom();
  for (let n = 0; n < samples; n++) {
    const ms = msOf(Math.floor(room.limit));
    room = learn(room, { ...desk, outcome: "done", ms, now: n });
  }
  return Math.floor(room.limit);
}

test("a desk that is as quick with many in flight gets as many as there may be", () => {
  expect(settle(() => 20)).toBe(32);
});

test("a desk that does one at a time, whatever it is sent, gets few", () => {
  expect(settle((inFlight) => 32 * inFlight)).toBeLessThanOrEqual(3);
});

test("a desk that loses one call in ten still gets several at a time", () => {
  let room = openRoom();
  for (let n = 0; n < 2_000; n++)
    room = learn(room, { ...desk, outcome: n % 10 === 0 ? "retry" : "done", ms: 20, now: n });
  expect(room.limit).toBeGreaterThan(5);
});

test("failures in a row send out all but one", () => {
  expect(fail({ ...openRoom(), limit: 32 }, 1, 2, 3, 4, 5, 6).limit).toBe(1);
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

test("a refusal is an answer", () => {
  const shaky = fail(openRoom(), 0, 1, 2, 3);
  expect(learn(shaky, { ...desk, outcome: "refused", ms: 5, now: 4 }).failedAt).toEqual([]);
});
