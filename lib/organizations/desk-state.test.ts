import { expect, test } from "vitest";
import { deskStateOf } from "@/lib/organizations/desk-state";

const administrator = { chatwootUserId: 7, role: "administrator" };

test.each([
  ["owner", null, false, "off"],
  ["owner", null, true, "missing"],
  ["owner", { chatwootUserId: null, role: null }, true, "missing"],
  ["owner", administrator, true, "administrator"],
  ["owner", { ...administrator, role: "agent" }, true, "agent"],
  ["member", null, true, "none"],
  ["member", administrator, true, "leaving"],
] as const)("%s with %o at the desk (%s): %s", (role, owner, hasDesk, state) =>
  expect(deskStateOf(role, owner, hasDesk)).toBe(state),
);
