import { expect, test } from "vitest";
import { writeSize } from "@/components/ui/write-size";

test.each([
  [0, "0 byte"],
  [640, "640 byte"],
  [1_000, "1 kB"],
  [84_210, "84 kB"],
  [2_400_000, "2.4 MB"],
  [5_000_000_000_000, "5,000 GB"],
])("%i bytes", (bytes, written) => {
  expect(writeSize(bytes, "en")).toBe(written);
});
