import { expect, test } from "vitest";
import { splitWords } from "@/components/ui/split-words";

test("commas, blanks and line ends part words; none is there twice", () => {
  expect(splitWords(" shop.order, shop.order.cancel\n\npayment.refund;shop.order ")).toEqual([
    "shop.order",
    "shop.order.cancel",
    "payment.refund",
  ]);
});
