import { expect, test } from "vitest";
import { clientAddress } from "@/lib/entry/client-address";

const from = (headers: Record<string, string>) => ({ get: (name: string) => headers[name] ?? null });
const spoofed = { "x-forwarded-for": "198.51.100.66", "x-baton-peer": "203.0.113.9" };

test("without a trusted proxy only the connection counts", () => {
  expect(clientAddress(from(spoofed), false)).toBe("203.0.113.9");
  expect(clientAddress(from({ "x-forwarded-for": "198.51.100.66" }), false)).toBe("");
});

test("with one, what the proxy added counts, and not what the client claimed before", () => {
  expect(clientAddress(from({ ...spoofed, "x-forwarded-for": "1.2.3.4, 198.51.100.7" }), true)).toBe(
    "198.51.100.7",
  );
  expect(clientAddress(from({ "x-baton-peer": "203.0.113.9" }), true)).toBe("203.0.113.9");
});

test.each([
  ["203.0.113.9:51234", "203.0.113.9"],
  ["[2001:db8::1]:443", "2001:db8::1"],
  ["[2001:db8::1]", "2001:db8::1"],
  ["1.2.3.4, [::ffff:203.0.113.9]:8080", "203.0.113.9"],
  ["2001:db8::1:443", "2001:db8::1:443"],
  ["203.0.113.9:https", ""],
  ["[203.0.113.9", ""],
  ["unknown", ""],
])("behind a proxy «%s» is «%s»", (forwarded, address) =>
  expect(clientAddress(from({ "x-forwarded-for": forwarded }), true)).toBe(address),
);

test.each([
  ["::ffff:203.0.113.9", "203.0.113.9"],
  ["2001:db8::1", "2001:db8::1"],
  ["<script>", ""],
  ["", ""],
])("«%s» is «%s»", (peer, address) =>
  expect(clientAddress(from({ "x-baton-peer": peer }), false)).toBe(address),
);
