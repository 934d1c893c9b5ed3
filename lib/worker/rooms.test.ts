import { expect, test } from "vitest";
import { Rooms } from "@/lib/worker/rooms";

const MANY = Array.from({ length: 2_000 }, (_, n) => `channel:${n}`);

test("of many destinations those that were met last are remembered", () => {
  const rooms = new Rooms();
  rooms.of("desk:often").limit = 8;
  for (const one of MANY) {
    rooms.of(one).limit = 2;
    rooms.of("desk:often");
  }
  const free = rooms.free();
  expect(Object.keys(free)).toHaveLength(1_000);
  expect(free).toMatchObject({ "desk:often": 8, "channel:1999": 2 });
  expect(free).not.toHaveProperty("channel:0");
});

test("who has something in hand is never forgotten", () => {
  const rooms = new Rooms();
  Object.assign(rooms.of("desk:slow"), { limit: 4, inHand: 3 });
  for (const one of MANY) rooms.of(one);
  expect(rooms.free()["desk:slow"]).toBe(1);
});
