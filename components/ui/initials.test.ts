import { expect, test } from "vitest";
import { initials } from "@/components/ui/initials";

test.each([
  ["Olivia Reyes", "OR"],
  ["Acme", "A"],
  ["  hanna   maria schmidt ", "HS"],
  ["(Ops) Élodie", "OÉ"],
  ["王小明", "王"],
  ["", ""],
])("%s", (name, letters) => {
  expect(initials(name)).toBe(letters);
});
