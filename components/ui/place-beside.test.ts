import { expect, test } from "vitest";
import { placeBeside } from "@/components/ui/place-beside";

const float = { width: 200, height: 40 };
const screen = { width: 400, height: 300 };
const anchor = (left: number, top: number) => ({ left, top, width: 20, height: 20 });

test("it goes where it was wanted, in the middle of its anchor", () => {
  expect(placeBeside("right", anchor(100, 100), float, screen, 10)).toEqual({
    side: "right",
    left: 130,
    top: 90,
  });
});

test("without room there, it goes to the other side", () => {
  expect(placeBeside("right", anchor(300, 100), float, screen, 10)).toEqual({
    side: "left",
    left: 90,
    top: 90,
  });
});

test("without room at either side, it goes above, and never off the screen", () => {
  expect(placeBeside("right", anchor(190, 100), float, { width: 240, height: 300 }, 10)).toEqual({
    side: "bottom",
    left: 32,
    top: 130,
  });
});
