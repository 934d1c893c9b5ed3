import { expect, test } from "vitest";
import { isReservedSlug, slugCandidates, slugOf } from "@/lib/organizations/slug";

test.each([
  ["Acme", "acme"],
  ["Café Zoë & Co.", "cafe-zoe-co"],
  ["  Straße 7  ", "strasse-7"],
  ["--a--b--", "a-b"],
  ["x".repeat(60), "x".repeat(40)],
  [`${"x".repeat(39)} yz`, "x".repeat(39)],
  ["株式会社", ""],
  ["../../etc", "etc"],
])("%s → %s", (name, slug) => expect(slugOf(name)).toBe(slug));

test("what is taken gets a number, and a name that cannot stand in an address a plain word", () => {
  expect(slugCandidates("acme", "x1").slice(0, 3)).toEqual(["acme", "acme-2", "acme-3"]);
  expect(slugCandidates("acme", "x1").at(-1)).toBe("acme-x1");
  expect(slugCandidates("", "x1")[0]).toBe("organization-2");
});

test.each(["account", "sign-in", "api", "invitations"])("%s is ours", (slug) =>
  expect(isReservedSlug(slug)).toBe(true),
);
