import { expect, test } from "vitest";
import { isHere } from "@/components/frame/nav-item";

test.each([
  [{ label: "Overview", href: "/acme/bot", exact: true }, "/acme/bot", true],
  [{ label: "Overview", href: "/acme/bot", exact: true }, "/acme/bot/deliveries", false],
  [{ label: "Deliveries", href: "/acme/bot/deliveries" }, "/acme/bot/deliveries/9", true],
  [{ label: "Deliveries", href: "/acme/bot/deliveries" }, "/acme/bot/deliveries-old", false],
  [
    { label: "Setting", href: "/acme/bot/settings/general", under: "/acme/bot/settings" },
    "/acme/bot/settings/x",
    true,
  ],
])("%o at %s", (item, pathname, here) => {
  expect(isHere(item, pathname)).toBe(here);
});
