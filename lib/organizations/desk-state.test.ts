import { expect, test } from "vitest";
import { deskStateOf } from "@/lib/organizations/desk-state";

const administrator = { chatwootUserId: 7, role: "administrator" };
const owner = { role: "owner", isVerified: true, atDesk: null } as const;
const member = { ...owner, role: "member" } as const;

test.each([
  [owner, false, "off"],
  [owner, true, "missing"],
  [{ ...owner, isVerified: false }, true, "unverified"],
  [{ ...owner, atDesk: { chatwootUserId: null, role: null } }, true, "missing"],
  [{ ...owner, atDesk: administrator }, true, "administrator"],
  [{ ...owner, atDesk: { ...administrator, role: "agent" } }, true, "agent"],
  [member, true, "none"],
  [{ ...member, atDesk: administrator }, true, "leaving"],
] as const)("%o, with a desk: %s, is %s", (one, hasDesk, state) =>
  expect(deskStateOf(one, hasDesk)).toBe(state),
);
