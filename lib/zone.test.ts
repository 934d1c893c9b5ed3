import { expect, test } from "vitest";
import { zoneOf } from "@/lib/zone";

test.each([
  ["Europe/Berlin", "Europe/Berlin"],
  ["UTC", "UTC"],
  ["Etc/GMT+5", "Etc/GMT+5"],
  ["Europe/Nowhere", "UTC"],
  ["'; drop table x", "UTC"],
  [null, "UTC"],
])("the zone %s is read as %s", (name, zone) => {
  expect(zoneOf(name)).toBe(zone);
});
